import * as v from 'valibot'

import { stages } from './stage'

const integer = v.pipe(v.number(), v.safeInteger())
const area = v.strictObject({ id: v.string(), name: v.string() })

/** The draft's settings: changed by the head unit while drafting, never together with an act. */
export const settingsSchema = v.strictObject({
  title: v.string(),
  date: v.string(),
  time: v.string(),
  place: v.string(),
  office: v.string(),
  officeTitle: v.string(),
  signBy: v.string(),
  bases: v.array(v.string()),
  areas: v.array(area),
  source: v.picklist(['', 'paper']),
  note: v.string(),
  rev: integer,
})

/**
 * Title, dates, place and witness of a year's pledge; `source` is "paper" for a year entered afterwards. `rev`
 * counts the changes: each names the version it was made from.
 */
export type Settings = v.InferOutput<typeof settingsSchema>

/** The day whose units sign the pledge of `year`: that of the meeting, or before one is set the last of the year. */
export function signingDay(year: string, { date }: Pick<Settings, 'date'>): string {
  return date === '' ? `${year}-12-31` : date
}

/** The projection of the log that the year document carries; `at` in ms of the server. */
export const projectionEntries = {
  stage: v.picklist(stages),
  revision: v.string(),
  number: integer,
  parties: v.array(v.string()),
  origins: v.array(v.string()),
  rpId: v.string(),
  opening: v.string(),
  freed: v.record(v.string(), v.string()),
  signed: v.record(v.string(), integer),
  attested: integer,
  seq: integer,
  head: v.string(),
  at: v.number(),
}

/** What the log amounts to after its last entry. `at` is ms since 1970 by the server, rounded down. */
export type Projection = {
  [K in keyof typeof projectionEntries]: v.InferOutput<(typeof projectionEntries)[K]>
}

/** `blocs/{bloc}/years/{year}` as stored, `at` as ms. */
export const yearSchema = v.strictObject({ settings: settingsSchema, ...projectionEntries })

/** A year: its settings and the projection of its log. */
export type Year = v.InferOutput<typeof yearSchema>
