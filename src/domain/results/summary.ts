import * as v from 'valibot'

import type { Result } from '../shared/result'
import {
  digest,
  digestOrNone,
  group,
  id,
  line,
  lineOrEmpty,
  listOf,
  listOfItems,
  listOfUnits,
  none,
  rankOrNone,
  remarks,
  valueOrNone,
  wholeNumber,
  year,
} from './fields'
import { areDistinct, readText, writeText, type ReadText, type TextFormat } from './text'

const maxVoters = 60
const maxChoices = 61
const maxCounters = 20
const maxBallots = 120

const count = wholeNumber(0, maxVoters)

/** A unit, or nobody. */
const choice = v.union([v.literal(''), id])

const ballotSchema = v.strictObject({
  tie: id,
  by: v.picklist(['votes', 'room', 'head']),
  counts: listOf(v.strictObject({ choice, count }), maxChoices),
  present: count,
  countedBy: listOf(line, maxCounters),
  order: listOfUnits(v.pipe(listOfUnits(id), v.minLength(1))),
})

const summarySchema = v.strictObject({
  format: v.literal('giao-uoc/summary@1'),
  bloc: id,
  year,
  appraisal: digest,
  answers: listOfUnits(v.strictObject({ unit: id, vote: digestOrNone, reply: lineOrEmpty })),
  ballots: listOf(ballotSchema, maxBallots),
  ranking: listOfUnits(v.strictObject({ unit: id, group, rank: rankOrNone })),
  before: v.strictObject({
    year: v.union([v.literal(none), year]),
    source: v.picklist(['log', 'paper', 'none']),
    conclusion: digestOrNone,
    values: listOfUnits(v.strictObject({ unit: id, values: listOfItems(valueOrNone) })),
  }),
  movements: remarks,
  shortcomings: remarks,
  note: lineOrEmpty,
})

/** How a year ended: what the units answered, how ties were decided, the final ranking, and what goes on. */
export type Summary = v.InferOutput<typeof summarySchema>

/** One ballot on a tie, or the head's decision, with the order of the tie after it. */
export type Ballot = v.InferOutput<typeof ballotSchema>

/** A summary that has been read under its digest. */
export type ReadSummary = ReadText<Summary>

function hasSoundBefore({
  year: current,
  before: { year: earlier, source, conclusion, values },
}: Summary): boolean {
  const isDated = source === 'none' ? earlier === none : earlier !== none && earlier < current
  const isNamed = (source === 'log') === (conclusion !== none)
  return isDated && isNamed && (source !== 'none' || values.length === 0)
}

function isConsistent(summary: Summary): boolean {
  const { answers, ranking, before } = summary
  const lists = [answers, ranking, before.values]
  return lists.every((list) => areDistinct(list.map(({ unit }) => unit))) && hasSoundBefore(summary)
}

const format: TextFormat<Summary> = { schema: summarySchema, maxBytes: 500_000, isConsistent }

/** The canonical text of a summary and its digest. Fails with TEXT_INVALID. */
export function writeSummary(summary: Summary): Result<ReadSummary> {
  return writeText(format, summary)
}

/** Reads a summary under its digest. Fails with TEXT_DIGEST_MISMATCH, TEXT_NOT_CANONICAL or TEXT_INVALID. */
export function readSummary(text: string, digest: string): Result<ReadSummary> {
  return readText(format, text, digest)
}
