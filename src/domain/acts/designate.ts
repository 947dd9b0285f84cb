import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { handoverStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { given, line, party, termLink } from './fields'

/** The witness designates the unit that leads the bloc, by the decision that `ground` names. */
export const designate = defineAct({
  act: 'designate',
  body: v.strictObject({ term: termLink, unit: party, name: line, position: line }),
  notes: v.strictObject({ ground: given }),
  signsHead: true,
  signsTime: true,
  lines: ({ term, unit, name, position }) => [term, unit, name, position],
  from: handoverStages,
  who: witnesses,
  site: 'year',
  freshSignIn: true,
  move(before) {
    return this.from.includes(before.stage) ? ok({}) : illegal('stage')
  },
  describe: ({ body: { unit } }) => ({ word: 'designate', unit }),
  notice: 'headChanged',
})
