import * as v from 'valibot'

import type { Result } from '../shared/result'
import {
  day,
  digest,
  digestOrNone,
  id,
  line,
  lineOrEmpty,
  listOf,
  listOfItems,
  none,
  points,
  pointsOrNone,
  remarks,
  value,
  year,
} from './fields'
import { areDistinct, readText, writeText, type ReadText, type TextFormat } from './text'

const maxEvidence = 20
const maxClaims = 200
const maxLinkLength = 500

/** Shown as a link, so nothing but the web may be behind it. */
const link = v.union([
  v.literal(''),
  v.pipe(v.string(), v.regex(/^https?:\/\/[\u0021-\u007e]+$/), v.maxLength(maxLinkLength)),
])

const evidence = listOf(v.strictObject({ name: line, link, digest: digestOrNone }), maxEvidence)

const reportSchema = v.strictObject({
  format: v.literal('giao-uoc/report@1'),
  bloc: id,
  year,
  period: v.picklist(['mid', 'final']),
  basis: digest,
  unit: id,
  asOf: day,
  items: listOfItems(v.strictObject({ item: id, value, self: pointsOrNone, note: lineOrEmpty, evidence })),
  claims: listOf(v.strictObject({ line: id, points, reason: line }), maxClaims),
  movements: remarks,
  shortcomings: remarks,
})

/** What a unit reports of its items, in mid-year or at the end, with the points that it gives itself. */
export type Report = v.InferOutput<typeof reportSchema>

/** A report that has been read under its digest. */
export type ReadReport = ReadText<Report>

function isConsistent({ period, items, claims }: Report): boolean {
  return (
    areDistinct(items.map(({ item }) => item)) &&
    areDistinct(claims.map((claim) => claim.line)) &&
    (period === 'final' || (claims.length === 0 && items.every(({ self }) => self === none)))
  )
}

const format: TextFormat<Report> = { schema: reportSchema, maxBytes: 150_000, isConsistent }

/** The canonical text of a report and its digest. Fails with TEXT_INVALID. */
export function writeReport(report: Report): Result<ReadReport> {
  return writeText(format, report)
}

/** Reads a report under its digest. Fails with TEXT_DIGEST_MISMATCH, TEXT_NOT_CANONICAL or TEXT_INVALID. */
export function readReport(text: string, digest: string): Result<ReadReport> {
  return readText(format, text, digest)
}
