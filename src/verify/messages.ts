import type { Report } from '@/domain/proof/report'
import type { ErrorCode } from '@/domain/shared/errors'

/** What the page asks the worker to check. */
export type Request = {
  readonly file: File
  /** Plain fingerprints. */
  readonly witnessKeys: readonly string[]
  readonly wardKeys: readonly (readonly [string, string])[]
  readonly demo: boolean
}

/** What the page tells a worker: to check a file, with the help of others or alone, or to help over a port. */
export type Task =
  | { readonly kind: 'check'; readonly request: Request; readonly helpers: readonly MessagePort[] }
  | { readonly kind: 'help'; readonly port: MessagePort }

/** What the worker answers: progress, then one outcome. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: Report; readonly fromPdf: boolean }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
