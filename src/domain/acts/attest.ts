import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { keyKinds } from '../signing/key'
import { defineAct, illegal } from './act'
import { digest, line } from './fields'
import { blankResults } from './projection'

/** The witness attests all signatures, seat by seat with the keys that were compared in person. */
export const attest = defineAct({
  act: 'attest',
  body: v.strictObject({ revision: digest, name: line, position: line }),
  notes: v.strictObject({
    compared: v.array(
      v.strictObject({
        unit: v.string(),
        name: v.string(),
        position: v.string(),
        capacity: v.string(),
        kid: v.string(),
        kind: v.picklist(keyKinds),
      }),
    ),
  }),
  signsHead: true,
  signsTime: true,
  lines: ({ revision, name, position }) => [revision, name, position],
  from: ['signed'],
  who: witnesses,
  site: 'opening',
  move(before, { body, seq }) {
    if (!this.from.includes(before.stage) || body.revision !== before.revision)
      return illegal('stage or revision')
    return ok({ stage: 'inForce', attested: seq, ...blankResults })
  },
  describe: () => ({ word: 'attest' }),
  notice: 'attested',
})
