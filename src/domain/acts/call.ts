import * as v from 'valibot'

import { leadsBloc } from '../people/permissions'
import { spellDay } from '../shared/day'
import { ok } from '../shared/result'
import { runningStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { digest, given, line, origin, termLink } from './fields'
import { speaker, speakerLines } from './speaker'

/** The head asks the units for their reports by a day, and says how they are scored and which must be mended. */
export const call = defineAct({
  act: 'call',
  body: v.strictObject({
    text: digest,
    due: line,
    origins: v.array(origin),
    rpId: line,
    term: termLink,
    ...speaker,
  }),
  notes: v.strictObject({
    reason: v.string(),
    returned: v.array(v.strictObject({ unit: v.string(), report: digest, reason: given })),
  }),
  signsHead: true,
  signsTime: true,
  lines: ({ text, due, origins, rpId, term, ...by }) => [
    text,
    due,
    origins.join(' '),
    rpId,
    term,
    ...speakerLines(by),
  ],
  from: runningStages,
  who: leadsBloc,
  site: 'bloc',
  freshSignIn: true,
  move(before, { body: { text, due, origins, rpId } }) {
    if (!this.from.includes(before.stage)) return illegal('stage')
    return ok({
      stage: 'reporting',
      scheme: text,
      due,
      origins,
      rpId,
      reported: {},
      appraised: '',
      votes: {},
    })
  },
  describe: ({ body: { unit, due } }) => ({ word: 'call', unit, values: { day: spellDay(due) } }),
  notice: 'called',
})
