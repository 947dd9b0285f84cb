import type { Report } from '@/domain/proof/report'
import type { ErrorCode } from '@/domain/shared/errors'

/** The page's request to the worker. */
export type Request = {
  readonly file: File
  /** Plain fingerprints. */
  readonly witnessKeys: readonly string[]
  readonly wardKeys: readonly (readonly [string, string])[]
  readonly demo: boolean
}

/** A worker's task: to check a file, with or without helpers, or to help over a port. */
export type Task =
  | { readonly kind: 'check'; readonly request: Request; readonly helpers: readonly MessagePort[] }
  | { readonly kind: 'help'; readonly port: MessagePort }

/** The worker's messages: progress, then one outcome. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: Report; readonly fromPdf: boolean }
  | { readonly kind: 'noProof' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
