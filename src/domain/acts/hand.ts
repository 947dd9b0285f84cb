import * as v from 'valibot'

import { leadsBloc } from '../people/permissions'
import { ok } from '../shared/result'
import { handoverStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { count, given, party, termLink } from './fields'
import { speaker, speakerLines } from './speaker'

/** The head hands the bloc over to another unit, which may take it; to its own unit, it withdraws what was pending. */
export const hand = defineAct({
  act: 'hand',
  body: v.strictObject({ term: termLink, to: party, ...speaker }),
  notes: v.strictObject({
    items: v.array(v.strictObject({ kind: given, name: given, count, note: v.string() })),
  }),
  signsHead: true,
  signsTime: true,
  lines: ({ term, to, ...by }) => [term, to, ...speakerLines(by)],
  from: handoverStages,
  who: leadsBloc,
  site: 'year',
  freshSignIn: true,
  move(before) {
    return this.from.includes(before.stage) ? ok({}) : illegal('stage')
  },
  describe: ({ body: { unit, to } }) => ({ word: to === unit ? 'withdrawHand' : 'hand', unit: to }),
  notice: 'handed',
})
