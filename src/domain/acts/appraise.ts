import * as v from 'valibot'

import { leadsBloc } from '../people/permissions'
import { spellDay } from '../shared/day'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, line, noNotes, termLink } from './fields'
import { speaker, speakerLines } from './speaker'

/** The head scores the reports that count, and asks the units to answer by a day. */
export const appraise = defineAct({
  act: 'appraise',
  body: v.strictObject({ scheme: digest, text: digest, answerBy: line, term: termLink, ...speaker }),
  notes: noNotes,
  signsHead: true,
  signsTime: true,
  lines: ({ scheme, text, answerBy, term, ...by }) => [scheme, text, answerBy, term, ...speakerLines(by)],
  from: ['reporting', 'appraising'],
  who: leadsBloc,
  site: 'opening',
  freshSignIn: true,
  move(before, { body: { scheme, answerBy }, hash }) {
    if (!this.from.includes(before.stage) || scheme !== before.scheme) return illegal('stage or scheme')
    return ok({ stage: 'appraising', appraised: hash, answerBy, votes: {} })
  },
  describe: ({ body: { unit, answerBy } }) => ({
    word: 'appraise',
    unit,
    values: { day: spellDay(answerBy) },
  }),
  notice: 'appraised',
})
