/**
 * This device's clock, corrected by what the server was seen to say. A clock ten minutes wrong would have
 * every act refused (the rules accept ±120 s), so the offset is measured, never asked for.
 */
export function createClock() {
  let offset = 0
  return {
    /** Now in ms by the server's clock, as well as this device can tell. */
    now: (): number => Math.round(Date.now() + offset),
    /** How far this device's clock is behind (positive) the server's, in ms. */
    offset: (): number => offset,
    /**
     * Takes a server time (ms, to the second) and when it was asked for and answered by this device (ms).
     * Less than three seconds is no error of a clock but the grain of the measure.
     */
    observe: (server: number, asked: number, answered: number): void => {
      const measured = server + 500 - (asked + answered) / 2
      offset = Math.abs(measured) < 3000 ? 0 : measured
    },
  }
}

/** A clock that follows the server's. */
export type Clock = ReturnType<typeof createClock>
