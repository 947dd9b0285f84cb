/** Reports whether this device has a network connection, now and on every change. Returns a function that stops it. */
export function watchOnline(next: (online: boolean) => void): () => void {
  const report = () => {
    next(navigator.onLine)
  }
  report()
  window.addEventListener('online', report)
  window.addEventListener('offline', report)
  return () => {
    window.removeEventListener('online', report)
    window.removeEventListener('offline', report)
  }
}
