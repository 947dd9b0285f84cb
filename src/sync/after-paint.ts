/** Where nothing is painted, because nobody looks at the page, nothing waits longer than this (ms). */
const longest = 100

/** When there is nothing better to do; a browser that cannot tell (Safari) does it next. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work)
}

/** Resolves once what is on the screen now has been painted and nothing else is due. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longest)
    requestAnimationFrame(() => {
      whenIdle(resolve)
    })
  })
}
