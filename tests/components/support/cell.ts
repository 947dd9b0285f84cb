import type { Live, LiveRecord, Watch } from '@/firebase/watch'

/** A value that is watched as the database's listeners watch: the present one at once, then every next one. */
export function createCell<T>(first: T) {
  const listeners = new Set<(value: T) => void>()
  let value = first
  const watch: Watch<T> = (next) => {
    listeners.add(next)
    next(value)
    return () => listeners.delete(next)
  }
  return {
    watch,
    get: () => value,
    set: (next: T) => {
      value = next
      for (const listener of listeners) listener(next)
    },
  }
}

/** A watched value. */

/** A live collection that the server has confirmed. */
export function live<T>(records: Iterable<readonly [string, T]> = []): Live<T> {
  return { records: new Map(records), corrupt: [], fresh: true }
}

/** A live document that the server has confirmed. */
export function record<T>(value: T | null): LiveRecord<T> {
  return { record: value, corrupt: false, fresh: true }
}
