import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, line, noNotes, origin } from './fields'

/** The witness opens the signing, on the bloc's current site. */
export const open = defineAct({
  act: 'open',
  body: v.strictObject({ revision: digest, origins: v.array(origin), rpId: line }),
  notes: noNotes,
  signsHead: true,
  signsTime: false,
  lines: ({ revision, origins, rpId }) => [revision, origins.join(' '), rpId],
  from: ['frozen'],
  who: witnesses,
  site: 'bloc',
  move(before, { body, hash }) {
    if (!this.from.includes(before.stage) || body.revision !== before.revision)
      return illegal('stage or revision')
    const { origins, rpId } = body
    return ok({ stage: 'signing', origins, rpId, opening: hash, signed: {}, freed: {} })
  },
  describe: () => ({ word: 'open' }),
  notice: 'opened',
})
