import { fail, type Result } from '@/domain/shared/result'

/** A server time (ms, to the second), and this device's times of request and answer (ms). */
export type Reading = { readonly server: number; readonly asked: number; readonly answered: number }

const notSignedIn = (): Promise<Result<Reading>> => Promise.resolve(fail('NOT_SIGNED_IN'))

/** The difference between the wall clock, which people can set, and the monotonic clock (ms). */
const wallMinusMonotonic = () => Date.now() - performance.now()

/**
 * This device's clock, corrected by the measured offset from the server's. With a clock ten minutes off, every act
 * would be refused (the rules accept ±120 s), and nobody should have to correct it by hand. `ask` asks the server.
 */
export function createClock(ask: () => Promise<Result<Reading>> = notSignedIn) {
  let offset = 0
  let differenceWhenMeasured = wallMinusMonotonic()
  let checking = false

  async function measure(): Promise<number> {
    const previous = offset
    const difference = wallMinusMonotonic()
    const time = await ask()
    if (!time.ok) return 0
    const { server, asked, answered } = time.value
    const measured = server + 500 - (asked + answered) / 2
    offset = Math.abs(measured) < 3000 ? 0 : measured
    differenceWhenMeasured = difference
    return offset - previous
  }

  return {
    /** The current server time (ms), as well as this device can tell. */
    now: (): number => Math.round(Date.now() + offset),
    /** How far this device's clock is behind the server's (ms); negative if it is ahead. */
    offset: (): number => offset,
    /**
     * Measures the offset against the server; resolves with its change (ms), 0 if there is no answer. Less than three
     * seconds counts as no offset: the measurement is no more precise.
     */
    measure,
    /** Measures again if the clock has been set, or the device has slept, since the last measurement. */
    check: async (): Promise<void> => {
      if (checking || Math.abs(wallMinusMonotonic() - differenceWhenMeasured) < 3000) return
      checking = true
      try {
        await measure()
      } finally {
        checking = false
      }
    },
  }
}

/** A clock that follows the server's. */
export type Clock = ReturnType<typeof createClock>

/** How often an open page checks whether the clock has been set (ms). */
const checkInterval = 15_000

/** Keeps `clock` right while the page is open, whenever the device's clock is set: a board may stay open for a day. */
export function keepAccurate(clock: Clock): void {
  const check = () => void clock.check()
  document.addEventListener('visibilitychange', check)
  setInterval(check, checkInterval)
}
