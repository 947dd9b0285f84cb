/** A page hidden for longer than this may have missed something (ms). */
const hiddenTooLong = 10_000

/**
 * Calls `woken` whenever this page may have been suspended: frozen by the browser, kept in the back/forward cache, or
 * hidden for long. Returns a function that stops watching.
 */
export function watchWaking(woken: () => void): () => void {
  let hiddenAt = Date.now()

  function onVisibilityChange(): void {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (Date.now() - hiddenAt > hiddenTooLong) woken()
  }
  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted) woken()
  }

  document.addEventListener('visibilitychange', onVisibilityChange)
  document.addEventListener('resume', woken)
  window.addEventListener('pageshow', onPageShow)
  return () => {
    document.removeEventListener('visibilitychange', onVisibilityChange)
    document.removeEventListener('resume', woken)
    window.removeEventListener('pageshow', onPageShow)
  }
}
