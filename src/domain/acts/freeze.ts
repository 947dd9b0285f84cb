import * as v from 'valibot'

import { leadsBloc } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, integer, line, noNotes, party } from './fields'

/** The head unit's leader fixes the text of the pledge; `last` links to last year's log. */
export const freeze = defineAct({
  act: 'freeze',
  body: v.strictObject({
    revision: digest,
    number: integer,
    previous: line,
    last: line,
    parties: v.array(party),
  }),
  notes: noNotes,
  signsHead: false,
  signsTime: false,
  lines: ({ revision, number, previous, last, parties }) => [
    revision,
    String(number),
    previous,
    last,
    parties.join(' '),
  ],
  from: ['drafting'],
  who: leadsBloc,
  site: 'bloc',
  move(before, { body }) {
    const { revision, number, previous, parties } = body
    if (!this.from.includes(before.stage)) return illegal('stage')
    if (number !== before.number + 1 || previous !== before.revision) return illegal('number or previous')
    if (parties.length < 2 || new Set(parties).size !== parties.length) return illegal('parties')
    return ok({ stage: 'frozen', revision, number, parties })
  },
  describe: ({ body }) => ({ word: 'freeze', values: { number: body.number } }),
  notice: 'textFrozen',
})
