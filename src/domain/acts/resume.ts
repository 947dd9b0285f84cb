import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { asAct, defineAct, illegal } from './act'
import { integer, reason } from './fields'
import { place } from './place'
import { refuse } from './refuse'

/** The witness ends the refusal at `seq`: the unit is asked again, at a new place. */
export const resume = defineAct({
  act: 'resume',
  body: v.strictObject({ seq: integer }),
  notes: reason,
  signsHead: true,
  signsTime: false,
  lines: ({ seq }) => [String(seq)],
  from: ['halted'],
  who: witnesses,
  site: 'opening',
  move(before, { body, hash }, log) {
    const refusal = asAct(log[body.seq - 1], refuse)
    if (!this.from.includes(before.stage) || refusal === null) return illegal('refusal')
    const { unit } = refusal.body
    if (refusal.body.place !== place(before, unit)) return illegal('place')
    return ok({ stage: 'signing', freed: { ...before.freed, [unit]: hash } })
  },
  describe: () => ({ word: 'resume' }),
  notice: 'resumed',
})
