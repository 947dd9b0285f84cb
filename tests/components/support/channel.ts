import type { Failure } from '@/domain/shared/errors'
import type { Live, LiveRecord, Watch } from '@/firebase/live'

/** A value that listeners are told of, at once and on every change, as a Firestore listener is. */
export function channel<T>(initial: T) {
  let value = initial
  let held = false
  let refused = false
  const listeners = new Map<(value: T) => void, (failure: Failure) => void>()
  const watch: Watch<T> = (next, failed) => {
    listeners.set(next, failed)
    queueMicrotask(() => {
      if (!listeners.has(next)) return
      if (refused) failed({ code: 'DENIED' })
      else next(value)
    })
    return () => {
      listeners.delete(next)
    }
  }
  function tell(): void {
    if (!held) for (const listener of [...listeners.keys()]) listener(value)
  }
  return {
    get: () => value,
    set: (next: T) => {
      value = next
      tell()
    },
    /** Keeps the news back, as they come by another way than the answer to a write; what it returns lets them go. */
    hold: () => {
      held = true
      return () => {
        held = false
        tell()
      }
    },
    /** Ends every listener and refuses new ones. */
    refuse: () => {
      refused = true
      const failures = [...listeners.values()]
      listeners.clear()
      for (const failed of failures) failed({ code: 'DENIED' })
    },
    watch,
  }
}

/** A collection in a channel. */
export function collection<T>(records: Iterable<readonly [string, T]> = []) {
  const live = channel<Live<T>>({ records: new Map(records), corrupt: [], fresh: true })
  return {
    ...live,
    put: (id: string, record: T) => {
      live.set({ ...live.get(), records: new Map([...live.get().records, [id, record]]) })
    },
  }
}

/** A document in a channel. */
export function record<T>(value: T | null) {
  const live = channel<LiveRecord<T>>({ record: value, corrupt: false, fresh: true })
  return {
    ...live,
    put: (next: T | null) => {
      live.set({ ...live.get(), record: next })
    },
  }
}
