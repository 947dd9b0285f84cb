import * as v from 'valibot'

import { leadsUnit, witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { attestedStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { digest, integer, line, noNotes } from './fields'

/** An office attaches, by its digest, the copy of the pledge signed in its own system; `unit` is '' for the witness. */
export const attach = defineAct({
  act: 'attach',
  body: v.strictObject({ revision: digest, unit: line, file: digest, fileName: line, bytes: integer }),
  notes: noNotes,
  signsHead: true,
  signsTime: true,
  lines: ({ revision, unit, file, fileName, bytes }) => [revision, unit, file, fileName, String(bytes)],
  from: attestedStages,
  who: (member) => leadsUnit(member) || witnesses(member),
  site: 'opening',
  move(before, { body: { revision, unit } }) {
    if (!this.from.includes(before.stage) || revision !== before.revision) return illegal('stage or revision')
    return unit === '' || before.parties.includes(unit) ? ok({}) : illegal('unit')
  },
  describe: ({ body: { unit, fileName } }) => ({ word: 'attach', unit, values: { file: fileName } }),
  notice: null,
})
