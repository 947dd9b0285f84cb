import * as v from 'valibot'

import { stages } from '../stages/stage'
import { integer } from './fields'

/** What a unit said last of one thing, and how often it has said it anew. */
const slot = v.strictObject({ number: integer, hash: v.string() })

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
  scheme: v.string(),
  due: v.string(),
  reported: v.record(v.string(), slot),
  appraised: v.string(),
  answerBy: v.string(),
  votes: v.record(v.string(), slot),
  concluded: integer,
  attached: v.record(v.string(), integer),
  seq: integer,
  head: v.string(),
  at: v.number(),
}

/** The state of a year after the last entry of its log. `at` is server time in ms since 1970, rounded down. */
export type Projection = {
  [K in keyof typeof projectionEntries]: v.InferOutput<(typeof projectionEntries)[K]>
}

/** What a year says of its results before anybody has acted on them: from its creation, and after each attestation. */
export const blankResults = {
  scheme: '',
  due: '',
  reported: {},
  appraised: '',
  answerBy: '',
  votes: {},
  concluded: 0,
  attached: {},
} as const satisfies Partial<Projection>
