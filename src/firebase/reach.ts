import type { Where } from '@/domain/log/where'

import type { Line } from './line'
import { newestEntry } from './log'
import { watchWaking } from './waking'
import type { Watch } from './live'

/** How often the server is asked while it answers, and while it does not (ms). */
const often = 3_500
const oftener = 1_500
/** How long an answer may take, and then the listeners to tell what it has shown (ms); longer at each new attempt. */
const patience = 5_000
/** How often the listeners are tried while the table is laid, and otherwise (ms); each trial is one read. */
const laidEvery = 7_000
const otherwiseEvery = 60_000
/** The longest pause between two attempts to be heard again (ms). */
const longestPause = 30_000
/** A timer so much too late says that the page has slept (ms). */
const asleepAfter = 5_000

/** What the page has heard of its year; null while it is still being loaded. */
export type Heard = {
  /** The last entry that the listeners have told of. */
  readonly seq: number
  /** Everything that they have told of is confirmed by the server. */
  readonly confirmed: boolean
  /** A signing is open, or a ceremony is on screen: what is shown must be true now. */
  readonly laid: boolean
}

async function answers(server: string): Promise<boolean> {
  try {
    // any answer will do, and none of it is read
    await fetch(server, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}

async function comesTrue(holds: () => boolean, ms: number): Promise<boolean> {
  const until = Date.now() + ms
  while (!holds() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100))
  return holds()
}

/**
 * Tells whether the server reaches this page's listeners, on every change and true at first. A connection that is
 * open and silent looks to the SDK like one on which nothing happens. So a listener of its own is opened beside the
 * others from time to time, on the very connection that they hear by: when it is not answered, or the others do not
 * come to tell of the same entry of the log, all confirmed, the page says so, and the connection is made anew, or the
 * whole client (ADR 29). Nothing is asked while nobody looks at the page; one that wakes is silent until it has heard again.
 */
export function watchReach(
  line: Line,
  server: string,
  where: Where,
  heard: () => Heard | null,
): Watch<boolean> {
  return (next) => {
    let live = true
    let stopped = false
    let triedAt = Date.now()
    /** How often it has been tried to be heard again; 0 asks before anything is done. */
    let attempt = 0
    let wake: () => void = () => undefined

    function tell(now: boolean): void {
      if (stopped || now === live) return
      live = now
      next(now)
    }

    function doubt(): void {
      tell(false)
      attempt = 0
      wake()
    }

    async function hears(): Promise<boolean> {
      triedAt = Date.now()
      const ms = patience * Math.max(attempt, 1)
      const seq = await newestEntry(line, where, ms)
      if (seq === null) return false
      return comesTrue(() => {
        const now = heard()
        return now === null || (now.confirmed && now.seq >= seq)
      }, ms)
    }

    function isDue(): boolean {
      const now = heard()
      return now !== null && Date.now() - triedAt >= (now.laid ? laidEvery : otherwiseEvery)
    }

    /** Looks after a page that is live; resolves with how long to rest. */
    async function keep(): Promise<number> {
      const trial = isDue() ? hears() : Promise.resolve(true)
      const reached = await answers(server)
      if (reached && (await trial)) return often
      tell(false)
      attempt = 1
      return reached ? 0 : oftener
    }

    /** Tries to have a page live again; resolves with how long to rest. */
    async function recover(): Promise<number> {
      if (!(await answers(server))) return oftener
      const mine = attempt
      if (mine === 1) await line.reconnect()
      else if (mine > 1) line.renew()
      if (await hears()) {
        tell(true)
        attempt = 0
        return often
      }
      attempt = mine + 1
      return mine < 2 ? 0 : Math.min(1000 * 2 ** mine, longestPause)
    }

    async function rest(ms: number): Promise<void> {
      const since = Date.now()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      if (Date.now() - since > ms + asleepAfter) doubt()
    }

    async function run(): Promise<void> {
      let pause = often
      for (;;) {
        await rest(pause)
        if (stopped) return
        if (document.visibilityState === 'hidden') pause = often
        else pause = live ? await keep() : await recover()
      }
    }

    next(true)
    const stopWaking = watchWaking(doubt)
    void run()
    return () => {
      stopped = true
      stopWaking()
      wake()
    }
  }
}
