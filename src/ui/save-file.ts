/** Hands `blob` to the browser to be saved under `name`. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken what it needs long before.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
