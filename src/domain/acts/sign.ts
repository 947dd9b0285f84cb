import * as v from 'valibot'

import { leadsUnit } from '../people/permissions'
import { ok, type Result } from '../shared/result'
import { defineAct, illegal, type Change, type Performed } from './act'
import { seat } from './fields'
import { standsAtPlace } from './place'
import type { Projection } from './projection'
import { readNotesAs } from './read-notes'

const body = v.strictObject({ ...seat, decision: v.picklist(['agree', 'reserve']) })

const notes = v.strictObject({
  reservations: v.pipe(
    v.array(v.strictObject({ item: v.string(), note: v.pipe(v.string(), v.minLength(1)) })),
    v.check((reserved) => new Set(reserved.map(({ item }) => item)).size === reserved.length),
  ),
})

/**
 * Applies a signature. It is added to `signed`, a record of the living signatures that only the caller holds, so that
 * replaying a long log does not copy it at every step. Fails with ACT_ILLEGAL and leaves `signed` unchanged.
 */
export function enterSignature(
  before: Projection,
  entry: Pick<Performed<v.InferOutput<typeof body>>, 'body' | 'seq'>,
  signed: Record<string, number>,
): Result<Change> {
  if (!standsAtPlace(before, entry.body)) return illegal('place')
  signed[entry.body.unit] = entry.seq
  const complete = before.parties.every((party) => Object.hasOwn(signed, party))
  return ok({ stage: complete ? 'signed' : 'signing', signed })
}

/** A unit's leader signs the pledge, with or without reservations. */
export const sign = defineAct({
  act: 'sign',
  body,
  notes,
  signsHead: false,
  signsTime: false,
  lines: ({ revision, place, unit, name, position, capacity, decision }) => [
    revision,
    place,
    unit,
    name,
    position,
    capacity,
    decision,
  ],
  from: ['signing'],
  who: leadsUnit,
  site: 'opening',
  move: (before, entry) => enterSignature(before, entry, { ...before.signed }),
  describe({ body: { unit }, notes: text }) {
    const read = readNotesAs('sign', notes, text)
    const count = read.ok ? read.value.reservations.length : 0
    return count === 0 ? { word: 'sign', unit } : { word: 'reserve', unit, values: { count } }
  },
  notice: null,
})
