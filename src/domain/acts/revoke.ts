import * as v from 'valibot'

import { keyCode } from '../shared/code'
import { ok } from '../shared/result'
import { stages } from '../stages/stage'
import { defineAct } from './act'
import { digest, reason } from './fields'

/** The owner, with another of their keys, or the witness revokes a key: it can sign nothing more. */
export const revoke = defineAct({
  act: 'revoke',
  body: v.strictObject({ key: digest }),
  notes: reason,
  signsHead: true,
  signsTime: true,
  lines: ({ key }) => [key],
  from: stages,
  who: ({ active }) => active,
  site: 'bloc',
  freshSignIn: true,
  move: () => ok({}),
  describe: ({ body }) => ({ word: 'revoke', values: { code: keyCode(body.key) } }),
  notice: null,
})
