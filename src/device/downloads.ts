/** Hands a file to the person: the browser puts it where it puts downloads. */
export type SaveFile = (name: string, content: BlobPart, type: string) => void

/** Saves `content` as a download under `name`. */
export const saveFile: SaveFile = (name, content, type) => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser has taken the file over by the next turn of its loop at the latest
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 0)
}
