import { computed, onScopeDispose, shallowRef } from 'vue'

import type { ErrorCode } from '@/domain/shared/errors'

/** How long the listeners may take to show what the server has accepted; then what they show counts (ms). */
export const confirmationTimeout = 10_000

/** A write from when it is composed until a listener shows it. */
export type PendingWrite<T> = {
  readonly value: T
  /** `accepted` is on the server, and only the listeners have not shown it yet. */
  readonly state: 'draft' | 'sending' | 'accepted' | 'failed'
  readonly failure: ErrorCode | null
  /** An earlier write of the same may still be shown: until then, what the listeners show says nothing of this one. */
  readonly superseding: boolean
}

/** True while a write is on its way to the server, or accepted and not shown yet. */
export function isUnderway({ state }: PendingWrite<unknown>): boolean {
  return state === 'sending' || state === 'accepted'
}

type Options<T> = {
  /** True if the listeners show `value` of `id`. */
  readonly isShown: (id: string, value: T) => boolean
  /** False while the listeners may be behind: then an accepted write waits beyond its timeout. */
  readonly mayTimeOut?: () => boolean
  /** Called after a write was added, changed or dropped; not by `restore` and `clear`. */
  readonly changed?: () => void
}

/**
 * Writes by id that no listener shows yet. The answer to a write may come before the listeners show it: meanwhile the
 * page must show what was written, and must not make the next write from the version before it. All is forgotten when
 * the scope that called this ends.
 */
export function createPendingWrites<T>({ isShown, mayTimeOut = () => true, changed }: Options<T>) {
  const writes = shallowRef<ReadonlyMap<string, PendingWrite<T>>>(new Map())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function stopTimer(id: string): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }

  function put(id: string, next: PendingWrite<T> | null): void {
    stopTimer(id)
    const others = [...writes.value].filter(([other]) => other !== id)
    writes.value = new Map(next === null ? others : [...others, [id, next]])
    changed?.()
  }

  function startTimer(id: string): void {
    const expire = () => {
      if (mayTimeOut()) put(id, null)
      else startTimer(id)
    }
    timers.set(id, setTimeout(expire, confirmationTimeout))
  }

  function isSuperseding(id: string): boolean {
    const before = writes.value.get(id)
    return before !== undefined && (before.superseding || isUnderway(before))
  }

  /** Keeps `value` in place of whatever was pending of `id`, without sending it; drops it where it is shown already. */
  function compose(id: string, value: T): void {
    const superseding = isSuperseding(id)
    const settled = !superseding && isShown(id, value)
    put(id, settled ? null : { value, state: 'draft', failure: null, superseding })
  }

  function start(id: string, value: T, superseding: boolean): PendingWrite<T> {
    const write: PendingWrite<T> = { value, state: 'sending', failure: null, superseding }
    put(id, write)
    return write
  }

  /** The write of `value` begins, in place of whatever was pending of `id`. Gives what `accept` and `fail` ask for. */
  const begin = (id: string, value: T): PendingWrite<T> => start(id, value, isSuperseding(id))

  /** What was composed of `id`, or has failed, is now being sent. */
  const beginComposed = (id: string, { value, superseding }: PendingWrite<T>): PendingWrite<T> =>
    start(id, value, superseding)

  /** True while `write` is what is pending of `id`. */
  const isCurrent = (id: string, write: PendingWrite<T>): boolean => writes.value.get(id) === write

  /** What the listeners show may be of before an earlier write, and only look the same. */
  const isConfirmed = (id: string, { value, superseding }: PendingWrite<T>): boolean =>
    !superseding && isShown(id, value)

  function answer(id: string, write: PendingWrite<T>, next: PendingWrite<T>): void {
    if (isCurrent(id, write)) put(id, isConfirmed(id, write) ? null : next)
  }

  /** The server has accepted `write`: it stays until the listeners show it, or its timeout. */
  function accept(id: string, write: PendingWrite<T>): void {
    answer(id, write, { ...write, state: 'accepted' })
    if (writes.value.get(id)?.state === 'accepted') startTimer(id)
  }

  /** The server has not accepted `write`, which stays as `failed`; or is dropped, where it turns out to be shown. */
  function fail(id: string, write: PendingWrite<T>, failure: ErrorCode): void {
    answer(id, write, { ...write, state: 'failed', failure })
  }

  /** Gives up `write`, if it is still what is pending of `id`. */
  function drop(id: string, write: PendingWrite<T>): void {
    if (isCurrent(id, write)) put(id, null)
  }

  /**
   * To be called when the listeners show something else: drops what they show. What they show of an id for which
   * `isNew` holds was written after all that this page had sent before, so it replaces what the server has accepted.
   */
  function confirm(isNew: (id: string) => boolean = () => false): void {
    for (const [id, write] of writes.value) {
      const shown = (write.state === 'failed' && isShown(id, write.value)) || isConfirmed(id, write)
      const replaced = write.state === 'accepted' && !write.superseding && isNew(id)
      if (shown || replaced) put(id, null)
    }
  }

  function stopTimers(): void {
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  /** Starts again with `values`, none of them sent. */
  function restore(values: Iterable<readonly [string, T]>): void {
    stopTimers()
    const draft = { state: 'draft', failure: null, superseding: false } as const
    writes.value = new Map([...values].map(([id, value]) => [id, { value, ...draft }]))
  }

  /** Forgets everything. */
  const clear = (): void => {
    restore([])
  }

  onScopeDispose(clear, true)

  return {
    writes: computed(() => writes.value),
    isCurrent,
    compose,
    begin,
    beginComposed,
    accept,
    fail,
    drop,
    confirm,
    restore,
    clear,
  }
}
