import { deleteField, doc, serverTimestamp, type WriteBatch } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import type { Result } from '@/domain/shared/result'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchRecord } from './listen'
import { inYear } from './paths'
import { commit, type Server } from './server'

/** What a unit is going to report, as stored. */
export type Work = RecordOf<'work'>

/** What a unit is going to report of one item, and claims for one line beyond the items. */
export type Figure = Work['figures'][string]
export type Claim = Work['claims'][string]

/** Whose work it is, and on which report. */
export type WorkPlace = { readonly unit: string; readonly period: 'mid' | 'final' }

/** The words of a report: the day of its figures, movements and shortcomings, one a line. */
export type WorkWords = Pick<Work, 'asOf' | 'movements' | 'shortcomings'>

const blank = {
  item: '',
  figures: {},
  claims: {},
  asOf: '',
  movements: '',
  shortcomings: '',
  handedBy: '',
  handedAt: null,
}

/** What units are going to report, while they write it: readable by the unit itself alone. */
export function workOver(line: Line, server: Server) {
  const pathOf = (where: Where, { unit, period }: WorkPlace) => `${inYear(where, 'work')}/${period}_${unit}`

  /** Watches the work on one report. Dies with DENIED for anybody who does not speak for the unit. */
  const watchWork = (where: Where, place: WorkPlace) => watchRecord(line, pathOf(where, place), 'work')

  /** Writes one part; `begun` is false where there is no document yet. Nobody else's part is touched. */
  function write(
    where: Where,
    place: WorkPlace,
    { by, begun }: { readonly by: string; readonly begun: boolean },
    change: object,
  ): Promise<Result<null>> {
    const own = { by, at: serverTimestamp() }
    const ref = doc(server, pathOf(where, place))
    const put = (batch: WriteBatch) =>
      begun
        ? batch.set(ref, { ...own, ...change }, { merge: true })
        : batch.set(ref, { ...blank, ...own, ...change })
    return commit(server, put)
  }

  type Author = Parameters<typeof write>[2]

  /** Writes the figure of one item; null withdraws it. */
  const writeFigure = (where: Where, place: WorkPlace, author: Author, item: string, figure: Figure | null) =>
    write(where, place, author, { item, figures: { [item]: figure ?? deleteField() } })

  /** Writes what is claimed for one line beyond the items; null withdraws it. */
  const writeClaim = (where: Where, place: WorkPlace, author: Author, item: string, claim: Claim | null) =>
    write(where, place, author, { item, claims: { [item]: claim ?? deleteField() } })

  /** Writes the words of the report. */
  const writeWords = (where: Where, place: WorkPlace, author: Author, words: WorkWords) =>
    write(where, place, author, words)

  /** Lays the work before the leader: by the secretary. */
  const handWork = (where: Where, place: WorkPlace, by: string) =>
    write(where, place, { by, begun: true }, { handedBy: by, handedAt: serverTimestamp() })

  return { watchWork, writeFigure, writeClaim, writeWords, handWork }
}
