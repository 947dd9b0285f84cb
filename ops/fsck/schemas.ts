import * as v from 'valibot'
import { schemaOf } from '../data/places'

const text = v.string()
const whole = v.pipe(v.number(), v.safeInteger())
const time = v.number()

/** The shapes of what no page reads through a schema; firestore.rules say the same. */
const further: Readonly<Record<string, v.GenericSchema>> = {
  mail: v.looseObject({
    to: text,
    template: v.strictObject({ name: text, data: v.record(text, text) }),
    by: text,
    at: time,
  }),
  meetings: v.strictObject({ agenda: v.array(text), step: text, year: text, rev: whole, by: text, at: time }),
  checks: v.strictObject({ digest: text, by: text, at: time }),
  deviations: v.strictObject({ uid: text, number: whole, text, at: time }),
  work: v.strictObject({
    by: text,
    at: time,
    item: text,
    figures: v.record(
      text,
      v.strictObject({
        value: text,
        self: text,
        note: text,
        evidence: v.array(v.strictObject({ name: text, link: text, digest: text })),
      }),
    ),
    handedBy: text,
    handedAt: v.nullable(time),
  }),
}

/** How documents of a collection must look; null where anything may stand. */
export function shapeOf(collection: string): v.GenericSchema | null {
  return Object.hasOwn(further, collection) ? (further[collection] ?? null) : schemaOf(collection)
}
