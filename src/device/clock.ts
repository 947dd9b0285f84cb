import { fail, type Result } from '@/domain/shared/result'

/** A server time (ms, to the second), and when it was asked for and answered by this device (ms). */
export type Reading = { readonly server: number; readonly asked: number; readonly answered: number }

const nobody = (): Promise<Result<Reading>> => Promise.resolve(fail('NOT_SIGNED_IN'))

/** How far the clock that people set is ahead of the one that nobody sets (ms). */
const aheadOfSteady = () => Date.now() - performance.now()

/**
 * This device's clock, corrected by what the server was seen to say. A clock ten minutes wrong would have
 * every act refused (the rules accept ±120 s), so the offset is measured, never asked for. `ask` asks the server.
 */
export function createClock(ask: () => Promise<Result<Reading>> = nobody) {
  let offset = 0
  let beside = aheadOfSteady()
  let checking = false

  async function measure(): Promise<number> {
    const before = offset
    const read = aheadOfSteady()
    const time = await ask()
    if (!time.ok) return 0
    const { server, asked, answered } = time.value
    const measured = server + 500 - (asked + answered) / 2
    offset = Math.abs(measured) < 3000 ? 0 : measured
    beside = read
    return offset - before
  }

  return {
    /** Now in ms by the server's clock, as well as this device can tell. */
    now: (): number => Math.round(Date.now() + offset),
    /** How far this device's clock is behind (positive) the server's, in ms. */
    offset: (): number => offset,
    /**
     * Asks the server and takes the offset from its answer; resolves with the change (ms), 0 where there is no
     * answer. Less than three seconds is no error of a clock but the grain of the measure.
     */
    measure,
    /** Measures again if this device's clock has been set, or the device has slept, since it was measured last. */
    check: async (): Promise<void> => {
      if (checking || Math.abs(aheadOfSteady() - beside) < 3000) return
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

/** How often to check whether the clock was set on a page that stays in sight (ms). */
const checkInterval = 15_000

/** Has `clock` measured again whenever it was set while the page is open: a board may stay open for a day. */
export function keepRight(clock: Clock): void {
  const check = () => void clock.check()
  document.addEventListener('visibilitychange', check)
  setInterval(check, checkInterval)
}
