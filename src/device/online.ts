/** Tells whether this device has a network at all, now and on every change. Returns what stops it. */
export function watchOnline(next: (online: boolean) => void): () => void {
  const tell = () => {
    next(navigator.onLine)
  }
  tell()
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}
