import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { attestedStages } from '../stages/stage'
import { compared } from './compared'
import { defineAct, illegal } from './act'
import { digest, line } from './fields'

/** The witness states that they have compared further keys in person, of whoever acts for a unit now. */
export const vouch = defineAct({
  act: 'vouch',
  body: v.strictObject({ revision: digest, name: line, position: line }),
  notes: v.strictObject({ compared: v.pipe(compared, v.minLength(1)) }),
  signsHead: true,
  signsTime: true,
  lines: ({ revision, name, position }) => [revision, name, position],
  from: attestedStages,
  who: witnesses,
  site: 'opening',
  freshSignIn: true,
  move(before, { body }) {
    return this.from.includes(before.stage) && body.revision === before.revision
      ? ok({})
      : illegal('stage or revision')
  },
  describe: () => ({ word: 'vouch' }),
  notice: null,
})
