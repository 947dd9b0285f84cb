import { computed, onScopeDispose, shallowRef } from 'vue'

import type { ErrorCode } from '@/domain/shared/errors'

/** How long the listeners may take to show an accepted write; after that, what they show counts (ms). */
export const confirmationTimeout = 10_000

/** A write from when it is composed until a listener shows it. */
export type PendingWrite<T> = {
  readonly value: T
  /** `accepted`: the server has it, but the listeners have not shown it yet. */
  readonly state: 'draft' | 'sending' | 'accepted' | 'failed'
  readonly failure: ErrorCode | null
  /** An earlier write of this id may still arrive: until then, what the listeners show does not confirm this one. */
  readonly superseding: boolean
}

/** True while a write is being sent, or is accepted but not shown yet. */
export function isUnderway({ state }: PendingWrite<unknown>): boolean {
  return state === 'sending' || state === 'accepted'
}

type Options<T> = {
  /** True if the listeners show `value` of `id`. */
  readonly isShown: (id: string, value: T) => boolean
  /** False while the listeners may be behind: then an accepted write is kept beyond its timeout. */
  readonly mayTimeOut?: () => boolean
  /** Called after a write was added, changed or dropped; not by `restore` and `clear`. */
  readonly changed?: () => void
}

/**
 * Writes by id that no listener shows yet. The answer to a write may arrive before the listeners show it: meanwhile the
 * page must show what was written, and must not base the next write on the previous version. Everything is cleared when
 * the calling scope is disposed.
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
    if (next?.state === 'accepted') startTimer(id)
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

  /** Makes `value` the pending write of `id`, without sending it; drops it if the listeners show it already. */
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

  /** Starts the write of `value`, replacing any pending write of `id`. Returns the write, for `accept` and `fail`. */
  const begin = (id: string, value: T): PendingWrite<T> => start(id, value, isSuperseding(id))

  /** Starts sending a composed or failed write of `id`. */
  const beginComposed = (id: string, { value, superseding }: PendingWrite<T>): PendingWrite<T> =>
    start(id, value, superseding)

  /** True while `write` is the pending write of `id`. */
  const isCurrent = (id: string, write: PendingWrite<T>): boolean => writes.value.get(id) === write

  /** While superseding, an equal value may only be left over from an earlier write. */
  const isConfirmed = (id: string, { value, superseding }: PendingWrite<T>): boolean =>
    !superseding && isShown(id, value)

  function answer(id: string, write: PendingWrite<T>, next: PendingWrite<T>): void {
    if (isCurrent(id, write)) put(id, isConfirmed(id, write) ? null : next)
  }

  /** The server has accepted `write`: it stays until the listeners show it, or it times out. */
  function accept(id: string, write: PendingWrite<T>): void {
    answer(id, write, { ...write, state: 'accepted' })
  }

  /** The server has not accepted `write`: it stays as `failed`, or is dropped if the listeners show it after all. */
  function fail(id: string, write: PendingWrite<T>, failure: ErrorCode): void {
    answer(id, write, { ...write, state: 'failed', failure })
  }

  /** Drops `write`, if it is still the pending write of `id`. */
  function drop(id: string, write: PendingWrite<T>): void {
    if (isCurrent(id, write)) put(id, null)
  }

  /**
   * To be called when the listeners have changed: drops the writes that they show. If `isNew` holds for an id, its shown
   * value was written after everything this page had sent, so it also replaces an accepted write.
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

  /** Replaces all writes with `values`, none of them sent. */
  function restore(values: Iterable<readonly [string, T]>): void {
    stopTimers()
    const draft = { state: 'draft', failure: null, superseding: false } as const
    writes.value = new Map([...values].map(([id, value]) => [id, { value, ...draft }]))
  }

  /** Drops all writes. */
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
