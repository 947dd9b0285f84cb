import type { Replay } from '@/domain/log/replay'
import type { ReadRevision } from '@/domain/pledge/revision'
import type { Verdicts } from '@/domain/log/standing'

/** What every paper is written from: a text that its digest was recomputed of, and a log that was replayed and judged. */
export type PaperSource = {
  readonly read: ReadRevision
  readonly replay: Replay
  readonly verdicts: Verdicts
  /** Where anybody can check the papers, such as "https://giao-uoc.example/verify". */
  readonly verifyAddress: string
  /** The proof bundle as one text; null while there is none to be had. */
  readonly bundle: string | null
}

/** A finished paper: what it is called, what kind of file it is, and its bytes. */
export type Paper = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const
