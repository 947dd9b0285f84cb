/** Saves a file as a download. */
export type SaveFile = (name: string, content: BlobPart, type: string) => void

/** Saves `content` as a download under `name`. */
export const saveFile: SaveFile = (name, content, type) => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // by the next turn of its event loop the browser has taken over the file
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 0)
}
