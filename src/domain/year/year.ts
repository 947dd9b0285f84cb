import * as v from 'valibot'

import { projectionEntries } from '../acts/projection'
import { settingsSchema } from '../pledge/settings'

/** `blocs/{bloc}/years/{year}` as stored, `at` as ms. */
export const yearSchema = v.strictObject({ settings: settingsSchema, ...projectionEntries })

/** A year: its settings and the projection of its log. */
export type Year = v.InferOutput<typeof yearSchema>
