import * as v from 'valibot'

import { leadsUnit } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { reason, seat } from './fields'
import { standsAtPlace } from './place'

/** A unit's leader refuses to sign: the signing halts until the witness resumes or somebody reopens. */
export const refuse = defineAct({
  act: 'refuse',
  body: v.strictObject(seat),
  notes: reason,
  signsHead: false,
  signsTime: false,
  lines: ({ revision, place, unit, name, position, capacity }) => [
    revision,
    place,
    unit,
    name,
    position,
    capacity,
  ],
  from: ['signing'],
  who: leadsUnit,
  site: 'opening',
  move: (before, { body }) => (standsAtPlace(before, body) ? ok({ stage: 'halted' }) : illegal('place')),
  describe: ({ body: { unit } }) => ({ word: 'refuse', unit }),
  notice: 'refused',
})
