/** The time in ms, on a clock that all pages of a browser share. */
export const now = (): number => performance.timeOrigin + performance.now()

/** Calls back once the current state of the page has been painted, with the time of the paint. */
export function afterPaint(painted: (at: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => painted(now())
    port2.postMessage(null)
  })
}
