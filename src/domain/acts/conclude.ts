import * as v from 'valibot'

import { leadsBloc } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, noNotes, termLink } from './fields'
import { speaker, speakerLines } from './speaker'

/** The head concludes the year, once every other party has answered the scores or the time for it is over. */
export const conclude = defineAct({
  act: 'conclude',
  body: v.strictObject({ appraisal: digest, text: digest, term: termLink, ...speaker }),
  notes: noNotes,
  signsHead: true,
  signsTime: true,
  lines: ({ appraisal, text, term, ...by }) => [appraisal, text, term, ...speakerLines(by)],
  from: ['appraising'],
  who: leadsBloc,
  site: 'opening',
  move(before, { body: { appraisal }, seq }) {
    if (!this.from.includes(before.stage) || appraisal !== before.appraised) return illegal('appraisal')
    return ok({ stage: 'concluded', concluded: seq })
  },
  describe: ({ body: { unit } }) => ({ word: 'conclude', unit }),
  notice: 'concluded',
})
