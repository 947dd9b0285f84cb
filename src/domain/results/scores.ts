import * as v from 'valibot'

import type { Result } from '../shared/result'
import {
  decimal,
  decimalOrNone,
  digest,
  digestOrNone,
  group,
  id,
  line,
  listOf,
  listOfUnits,
  rankOrNone,
  year,
} from './fields'
import { areDistinct, readText, writeText, type ReadText, type TextFormat } from './text'

const maxLines = 700
const maxTies = 30

const unitSchema = v.strictObject({
  unit: id,
  report: digestOrNone,
  points: listOf(decimal, maxLines),
  reasons: listOf(v.strictObject({ line: id, text: line }), maxLines),
  total: decimalOrNone,
  group,
  rank: rankOrNone,
  band: line,
})

const tieSchema = v.strictObject({ id, units: v.pipe(listOfUnits(id), v.minLength(2)) })

const scoresSchema = v.strictObject({
  format: v.literal('giao-uoc/scores@1'),
  bloc: id,
  year,
  scheme: digest,
  units: v.pipe(listOfUnits(unitSchema), v.minLength(2)),
  ties: listOf(tieSchema, maxTies),
})

/** What every unit has been given: points of every line, total, rank and band, and who ties with whom. */
export type Scores = v.InferOutput<typeof scoresSchema>

/** What one unit has been given. */
export type UnitScores = v.InferOutput<typeof unitSchema>

/** Units of one group with equal totals, in the order of the parties. */
export type Tie = v.InferOutput<typeof tieSchema>

/** Scores that have been read under their digest. */
export type ReadScores = ReadText<Scores>

function isConsistent({ units, ties }: Scores): boolean {
  return (
    areDistinct(units.map(({ unit }) => unit)) &&
    units.every(({ reasons }) => areDistinct(reasons.map((reason) => reason.line))) &&
    areDistinct(ties.map((tie) => tie.id))
  )
}

const format: TextFormat<Scores> = { schema: scoresSchema, maxBytes: 500_000, isConsistent }

/** The canonical text of scores and its digest. Fails with TEXT_INVALID. */
export function writeScores(scores: Scores): Result<ReadScores> {
  return writeText(format, scores)
}

/** Reads scores under their digest. Fails with TEXT_DIGEST_MISMATCH, TEXT_NOT_CANONICAL or TEXT_INVALID. */
export function readScores(text: string, digest: string): Result<ReadScores> {
  return readText(format, text, digest)
}
