/** A page that nobody has looked at for so long may have missed something (ms). */
const longAway = 10_000

/**
 * Calls `woken` whenever this page may have been asleep: frozen by the browser, kept for going back, or out of
 * sight for long. What is given back ends it.
 */
export function watchWaking(woken: () => void): () => void {
  let leftAt = Date.now()

  function turn(): void {
    if (document.visibilityState === 'hidden') leftAt = Date.now()
    else if (Date.now() - leftAt > longAway) woken()
  }
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (persisted) woken()
  }

  document.addEventListener('visibilitychange', turn)
  document.addEventListener('resume', woken)
  window.addEventListener('pageshow', comeBack)
  return () => {
    document.removeEventListener('visibilitychange', turn)
    document.removeEventListener('resume', woken)
    window.removeEventListener('pageshow', comeBack)
  }
}
