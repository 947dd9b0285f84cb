import {
  disableNetwork,
  enableNetwork,
  onSnapshotsInSync,
  terminate,
  type Firestore,
} from 'firebase/firestore'

import type { Watch } from './live'

/** What every listener passes on: `fresh` is false while the server has not confirmed it. */
export type Freshness = { readonly fresh: boolean }

/** One listener of the page, which survives the replacement of the client beneath it. */
type Listener = { readonly start: (db: Firestore) => void; readonly suspend: () => void }

/** How often the client is checked for an internal failure (ms); the check is local and sends no request. */
const checkInterval = 2_000
/** A client that failed soon after it was created is replaced after a delay, which doubles up to the maximum (ms). */
const minDelay = 2_000
const maxDelay = 30_000
/** A client that has worked for this long counts as stable: if it fails, it is replaced without delay (ms). */
const stableAfter = 60_000
/** How long a client may take to disconnect and reconnect (ms). */
const reconnectTimeout = 3_000

/** The SDK throws on any use of a client that has failed internally or was terminated. */
function hasFailed(db: Firestore): boolean {
  try {
    onSnapshotsInSync(db, () => undefined)()
    return false
  } catch {
    return true
  }
}

/** Terminates a client; one that has failed may refuse even that. */
function discard(db: Firestore): void {
  try {
    void terminate(db).catch(() => undefined)
  } catch {
    // its listeners have been detached already
  }
}

/**
 * The listeners' connection to the server. A client of the SDK that fails internally, or is terminated, never notifies
 * its listeners: here this is detected within seconds, and the client is replaced by a new one from `open` (ADR 29).
 * The listeners go on: their last values stay, marked as unconfirmed, until the new client has heard from the server.
 */
export function createLine(open: () => Firestore) {
  const listeners = new Set<Listener>()
  let db = open()
  let createdAt = Date.now()
  let delay = 0
  let checkTimer: ReturnType<typeof setInterval> | undefined
  let renewTimer: ReturnType<typeof setTimeout> | undefined

  /** Replaces the client and restarts every listener. */
  function renew(): void {
    clearTimeout(renewTimer)
    renewTimer = undefined
    for (const one of listeners) one.suspend()
    discard(db)
    db = open()
    createdAt = Date.now()
    for (const one of listeners) one.start(db)
  }

  function check(): void {
    if (renewTimer !== undefined || !hasFailed(db)) return
    for (const one of listeners) one.suspend()
    delay = Date.now() - createdAt > stableAfter ? 0 : Math.min(Math.max(minDelay, delay * 2), maxDelay)
    renewTimer = setTimeout(renew, delay)
  }

  /** Errors inside the SDK surface only as events of the window: any of them is a reason to check. */
  function startChecking(): void {
    checkTimer = setInterval(check, checkInterval)
    if (typeof window === 'undefined') return
    window.addEventListener('error', check)
    window.addEventListener('unhandledrejection', check)
  }

  function stopChecking(): void {
    clearInterval(checkTimer)
    clearTimeout(renewTimer)
    renewTimer = undefined
    if (typeof window === 'undefined') return
    window.removeEventListener('error', check)
    window.removeEventListener('unhandledrejection', check)
  }

  function add(one: Listener): void {
    if (listeners.size === 0) startChecking()
    listeners.add(one)
    if (hasFailed(db)) check()
    else one.start(db)
  }

  function remove(one: Listener): void {
    if (!listeners.delete(one)) return
    one.suspend()
    if (listeners.size === 0) stopChecking()
  }

  /** The listener that `watchOn` opens on a client, reopened on each client that replaces it. */
  function over<T extends Freshness>(watchOn: (db: Firestore) => Watch<T>): Watch<T> {
    return (next, failed) => {
      let last: T | null = null
      let stop: () => void = () => undefined
      /** Identifies the current start, so that callbacks of earlier ones are ignored. */
      let current = Symbol()

      function markStale(): void {
        if (last?.fresh !== true) return
        last = { ...last, fresh: false }
        next(last)
      }

      function suspend(): void {
        current = Symbol()
        try {
          stop()
        } catch {
          // a client that has failed cannot be told to stop
        }
        stop = () => undefined
        if (listeners.has(one)) markStale()
      }

      function start(client: Firestore): void {
        const mine = (current = Symbol())
        let heard = last === null
        stop = watchOn(client)(
          (value) => {
            if (current !== mine) return
            heard ||= value.fresh
            if (!heard) return
            last = value
            next(value)
          },
          (failure) => {
            if (current !== mine) return
            markStale()
            if (hasFailed(client)) {
              check()
              return
            }
            // ended by the server: it is for the subscriber to start again, so no later client may restart it too
            remove(one)
            failed(failure)
          },
        )
      }

      const one: Listener = { start, suspend }
      add(one)
      return () => {
        remove(one)
      }
    }
  }

  /** Makes the client reconnect and fetch what has changed since. If even that fails, the client is replaced. */
  async function reconnect(): Promise<void> {
    const client = db
    let timer: ReturnType<typeof setTimeout> | undefined
    const timedOut = new Promise<'timedOut'>((resolve) => {
      timer = setTimeout(() => {
        resolve('timedOut')
      }, reconnectTimeout)
    })
    try {
      const done = disableNetwork(client).then(() => enableNetwork(client))
      if ((await Promise.race([done, timedOut])) === 'timedOut' && client === db) renew()
    } catch {
      if (client === db) renew()
    } finally {
      clearTimeout(timer)
    }
  }

  return { db: () => db, over, reconnect, renew }
}

/** The listeners' connection to the server. */
export type Line = ReturnType<typeof createLine>
