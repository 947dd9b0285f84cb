import * as v from 'valibot'

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
 * Title, dates, place and witness of a year's pledge; `source` is "paper" for a year entered afterwards. `rev` counts
 * the changes: each names the version it is based on.
 */
export type Settings = v.InferOutput<typeof settingsSchema>

/** The day that determines which units sign the pledge of `year`: the meeting's, or the year's last if none is set. */
export function signingDay(year: string, { date }: Pick<Settings, 'date'>): string {
  return date === '' ? `${year}-12-31` : date
}
