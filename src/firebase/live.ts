import type { Failure } from '@/domain/shared/errors'

/** A live collection. A document that does not fit its schema is named in `corrupt`, never thrown. */
export type Live<T> = {
  readonly records: ReadonlyMap<string, T>
  readonly corrupt: readonly string[]
  /** False while the server has not confirmed what is shown. */
  readonly fresh: boolean
}

/** A live document; `record` is null where there is none or where it is corrupt. */
export type LiveRecord<T> = { readonly record: T | null; readonly corrupt: boolean; readonly fresh: boolean }

/** Starts to listen; the function returned stops. After `fail` the listener is dead and must be started anew. */
export type Watch<T> = (next: (value: T) => void, failed: (failure: Failure) => void) => () => void
