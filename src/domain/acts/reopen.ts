import * as v from 'valibot'

import { leadsBloc, witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { reopenableStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { line, reason } from './fields'

/** The head unit's leader or the witness returns the year to drafting; every signature so far is void. */
export const reopen = defineAct({
  act: 'reopen',
  body: v.strictObject({ revision: line }),
  notes: reason,
  signsHead: true,
  signsTime: true,
  lines: ({ revision }) => [revision],
  from: reopenableStages,
  who: (member, headUnit) => leadsBloc(member, headUnit) || witnesses(member),
  site: 'bloc',
  freshSignIn: true,
  move(before, { body }) {
    if (!this.from.includes(before.stage)) return illegal('stage')
    if (body.revision !== before.revision) return illegal('revision')
    return ok({ stage: 'drafting', opening: '', signed: {}, freed: {} })
  },
  describe: () => ({ word: 'reopen' }),
  notice: 'reopened',
})
