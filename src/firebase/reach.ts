import type { Where } from '@/domain/log/where'

import type { Line } from './line'
import { newestEntry } from './log'
import { watchWaking } from './waking'
import type { Watch } from './live'

/** Pause between requests to the server, while it answers and while it does not (ms). */
const checkInterval = 3_500
const retryInterval = 1_500
/** Time allowed for an answer, and then for the listeners to catch up with it (ms); longer at each new attempt. */
const timeout = 5_000
/** How often the listeners are probed during a ceremony, and otherwise (ms); each probe costs one read. */
const ceremonyProbeInterval = 7_000
const idleProbeInterval = 60_000
/** The longest pause between two attempts to recover (ms). */
const maxRecoveryPause = 30_000
/** A timer late by more than this means that the page was suspended (ms). */
const suspendedAfter = 5_000

/** What the page has received of its year. */
export type Heard = {
  /** The last entry that the listeners have received. */
  readonly seq: number
  /** The server has confirmed everything they have received. */
  readonly confirmed: boolean
  /** A signing is open, or a ceremony is on screen: what is shown must be current. */
  readonly ceremony: boolean
}

async function answers(server: string): Promise<boolean> {
  try {
    // any answer will do; its content is ignored
    await fetch(server, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(timeout) })
    return true
  } catch {
    return false
  }
}

async function becomesTrue(condition: () => boolean, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms
  while (!condition() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100))
  return condition()
}

/**
 * Watches whether the server reaches this page's listeners; starts with true. To the SDK, a dead connection looks like
 * one on which nothing happens. So from time to time a probe is opened: one more listener on the same connection. If
 * it gets no answer, or the other listeners do not reach the same entry of the log, all confirmed, the page counts as
 * offline, and the connection or the whole client is renewed (ADR 29). Hidden pages send no requests; a page that
 * wakes up counts as offline until it has heard from the server again. `heard` gives null while the year is loading.
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
    let probedAt = Date.now()
    /** The number of attempts to recover; at 0 the connection is probed before anything is renewed. */
    let attempt = 0
    let wake: () => void = () => undefined

    function setLive(now: boolean): void {
      if (stopped || now === live) return
      live = now
      next(now)
    }

    function suspect(): void {
      setLive(false)
      attempt = 0
      wake()
    }

    async function probe(): Promise<boolean> {
      probedAt = Date.now()
      const ms = timeout * Math.max(attempt, 1)
      const seq = await newestEntry(line, where, ms)
      if (seq === null) return false
      return becomesTrue(() => {
        const now = heard()
        return now === null || (now.confirmed && now.seq >= seq)
      }, ms)
    }

    function isDue(): boolean {
      const now = heard()
      return (
        now !== null && Date.now() - probedAt >= (now.ceremony ? ceremonyProbeInterval : idleProbeInterval)
      )
    }

    /** Monitors a live page; resolves with how long to pause. */
    async function monitor(): Promise<number> {
      const probed = isDue() ? probe() : Promise.resolve(true)
      const reached = await answers(server)
      if (reached && (await probed)) return checkInterval
      setLive(false)
      attempt = 1
      return reached ? 0 : retryInterval
    }

    /** Tries to make the page live again; resolves with how long to pause. */
    async function recover(): Promise<number> {
      if (!(await answers(server))) return retryInterval
      const mine = attempt
      if (mine === 1) await line.reconnect()
      else if (mine > 1) line.renew()
      if (await probe()) {
        setLive(true)
        attempt = 0
        return checkInterval
      }
      attempt = mine + 1
      return mine < 2 ? 0 : Math.min(1000 * 2 ** mine, maxRecoveryPause)
    }

    async function sleep(ms: number): Promise<void> {
      const since = Date.now()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      if (Date.now() - since > ms + suspendedAfter) suspect()
    }

    async function run(): Promise<void> {
      let pause = checkInterval
      for (;;) {
        await sleep(pause)
        if (stopped) return
        if (document.visibilityState === 'hidden') pause = checkInterval
        else pause = live ? await monitor() : await recover()
      }
    }

    next(true)
    const stopWaking = watchWaking(suspect)
    void run()
    return () => {
      stopped = true
      stopWaking()
      wake()
    }
  }
}
