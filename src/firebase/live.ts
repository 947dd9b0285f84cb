import type { Failure } from '@/domain/shared/errors'

/** A live collection. A document that does not fit its schema is named in `corrupt`, never thrown. */
export type Live<T> = {
  readonly records: ReadonlyMap<string, T>
  readonly corrupt: readonly string[]
  /** False while the server has not confirmed what is shown. */
  readonly fresh: boolean
}

/** A live document; `record` is null if there is none or it is corrupt. */
export type LiveRecord<T> = { readonly record: T | null; readonly corrupt: boolean; readonly fresh: boolean }

/** Starts a listener; the returned function stops it. After `failed` the listener is dead and must be started again. */
export type Watch<T> = (next: (value: T) => void, failed: (failure: Failure) => void) => () => void
