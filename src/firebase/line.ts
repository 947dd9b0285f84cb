import {
  disableNetwork,
  enableNetwork,
  onSnapshotsInSync,
  terminate,
  type Firestore,
} from 'firebase/firestore'

import type { Watch } from './live'

/** What every listener tells: `fresh` is false while the server has not confirmed it. */
export type Told = { readonly fresh: boolean }

/** One listener of the page, which lives on whatever becomes of the client beneath it. */
type Listener = { readonly start: (db: Firestore) => void; readonly rest: () => void }

/** How often the client is looked at (ms): it says of itself, and asks nobody, whether it has failed. */
const lookEvery = 2_000
/** A client that failed soon after it was made is replaced after a pause, which doubles up to the longest (ms). */
const firstPause = 2_000
const longestPause = 30_000
/** A client that has worked for so long owes its failure to nothing before it (ms). */
const soundAfter = 60_000
/** How long a client may take to leave the network and come back (ms). */
const patience = 3_000

/** The SDK throws at whatever is asked of a client whose inside has failed, or that was terminated. */
function hasFailed(db: Firestore): boolean {
  try {
    onSnapshotsInSync(db, () => undefined)()
    return false
  } catch {
    return true
  }
}

/** A client that has failed may refuse even to be put away. */
function putAway(db: Firestore): void {
  try {
    void terminate(db).catch(() => undefined)
  } catch {
    // what is left of it no longer tells anybody anything
  }
}

/**
 * The listeners' way to the server. A client of the SDK that fails inside, or is terminated, never says so to its
 * listeners: here it is found out within seconds and replaced by one that `open` makes (ADR 29). The listeners go
 * on: what they told stays, as no longer confirmed, until the new client has heard from the server.
 */
export function createLine(open: () => Firestore) {
  const listeners = new Set<Listener>()
  let db = open()
  let madeAt = Date.now()
  let pause = 0
  let looking: ReturnType<typeof setInterval> | undefined
  let renewing: ReturnType<typeof setTimeout> | undefined

  /** Replaces the client and starts every listener anew. */
  function renew(): void {
    clearTimeout(renewing)
    renewing = undefined
    for (const one of listeners) one.rest()
    putAway(db)
    db = open()
    madeAt = Date.now()
    for (const one of listeners) one.start(db)
  }

  function look(): void {
    if (renewing !== undefined || !hasFailed(db)) return
    for (const one of listeners) one.rest()
    pause = Date.now() - madeAt > soundAfter ? 0 : Math.min(Math.max(firstPause, pause * 2), longestPause)
    renewing = setTimeout(renew, pause)
  }

  /** Errors inside the SDK surface nowhere but in the window: whatever comes up there is reason to look. */
  function begin(): void {
    looking = setInterval(look, lookEvery)
    if (typeof window === 'undefined') return
    window.addEventListener('error', look)
    window.addEventListener('unhandledrejection', look)
  }

  function end(): void {
    clearInterval(looking)
    clearTimeout(renewing)
    renewing = undefined
    if (typeof window === 'undefined') return
    window.removeEventListener('error', look)
    window.removeEventListener('unhandledrejection', look)
  }

  function add(one: Listener): void {
    if (listeners.size === 0) begin()
    listeners.add(one)
    if (hasFailed(db)) look()
    else one.start(db)
  }

  function remove(one: Listener): void {
    if (!listeners.delete(one)) return
    one.rest()
    if (listeners.size === 0) end()
  }

  /** The listener that `watchOn` makes on a client, made again on each that comes after it. */
  function over<T extends Told>(watchOn: (db: Firestore) => Watch<T>): Watch<T> {
    return (next, failed) => {
      let last: T | null = null
      let stop: () => void = () => undefined
      let turn = Symbol()

      function doubt(): void {
        if (last?.fresh !== true) return
        last = { ...last, fresh: false }
        next(last)
      }

      function rest(): void {
        turn = Symbol()
        try {
          stop()
        } catch {
          // a client that has failed cannot be told to stop
        }
        stop = () => undefined
        if (listeners.has(one)) doubt()
      }

      function start(client: Firestore): void {
        const mine = (turn = Symbol())
        let heard = last === null
        stop = watchOn(client)(
          (value) => {
            if (turn !== mine) return
            heard ||= value.fresh
            if (!heard) return
            last = value
            next(value)
          },
          (failure) => {
            if (turn !== mine) return
            doubt()
            if (hasFailed(client)) {
              look()
              return
            }
            // dead by the server's word: whoever listens begins anew, and no client that comes does so beside them
            remove(one)
            failed(failure)
          },
        )
      }

      const one: Listener = { start, rest }
      add(one)
      return () => {
        remove(one)
      }
    }
  }

  /** Has the client connect anew, and ask for what has changed since. One that cannot even do that is replaced. */
  async function reconnect(): Promise<void> {
    const client = db
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late')
      }, patience)
    })
    try {
      const done = disableNetwork(client).then(() => enableNetwork(client))
      if ((await Promise.race([done, late])) === 'late' && client === db) renew()
    } catch {
      if (client === db) renew()
    } finally {
      clearTimeout(timer)
    }
  }

  return { db: () => db, over, reconnect, renew }
}

/** The listeners' way to the server. */
export type Line = ReturnType<typeof createLine>
