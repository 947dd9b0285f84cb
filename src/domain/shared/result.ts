import type { Failure } from './errors'

/** What domain functions and actions return: a value, or a failure with a code from the closed list. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** A success carrying `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A failure with `code`; `detail` is for logs and tests, never shown to people. */
export function fail(
  code: Failure['code'],
  detail?: string,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail } }
}
