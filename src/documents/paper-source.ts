import type { Replay } from '@/domain/log/replay'
import type { ReadRevision } from '@/domain/pledge/revision'
import type { Verdicts } from '@/domain/log/standing'

/** The input of every paper: a text whose digest was recomputed, and a log that was replayed and judged. */
export type PaperSource = {
  readonly read: ReadRevision
  readonly replay: Replay
  readonly verdicts: Verdicts
  /** The address at which anybody can verify the papers, such as "https://giao-uoc.example/verify". */
  readonly verifyAddress: string
  /** The text of the proof bundle; null if there is none yet. */
  readonly bundle: string | null
}

/** A finished paper: its file name, media type and bytes. */
export type Paper = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const
