import * as v from 'valibot'

import { stages } from '../stages/stage'
import { integer } from './fields'

/** The projection of the log that the year document carries; `at` is server time (ms). */
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

/** The state of a year after the last entry of its log. `at` is server time in ms since 1970, rounded down. */
export type Projection = {
  [K in keyof typeof projectionEntries]: v.InferOutput<(typeof projectionEntries)[K]>
}
