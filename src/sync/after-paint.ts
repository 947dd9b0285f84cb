/** The longest wait if nothing is painted because the page is hidden (ms). */
const maxWait = 100

/** Runs `work` when the browser is idle; without `requestIdleCallback` (Safari), as the next task. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work)
}

/** Resolves once the current state has been painted and the browser is idle. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, maxWait)
    requestAnimationFrame(() => {
      whenIdle(resolve)
    })
  })
}
