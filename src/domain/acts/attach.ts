import * as v from 'valibot'

import { leadsUnit, witnesses } from '../people/permissions'
import { ok } from '../shared/result'
import { attestedStages, isConcluded } from '../stages/stage'
import { defineAct, illegal } from './act'
import { digest, integer, line, noNotes } from './fields'
import type { Projection } from './projection'

/** The most copies that an office may attach from one attestation to the next; the rules enforce the same. */
export const maxCopies = 50

/** The field of `attached` in which the copies of `unit` are counted; no unit is called as the witness's is. */
const countedAs = (unit: string) => (unit === '' ? '_' : unit)

/** How many copies `unit` has attached since the attestation; '' stands for the witness. */
export function copiesOf({ attached }: Pick<Projection, 'attached'>, unit: string): number {
  const name = countedAs(unit)
  return Object.hasOwn(attached, name) ? (attached[name] ?? 0) : 0
}

/**
 * An office attaches, by its digest, the copy signed in its own system: of the pledge, of the handover's minutes, or of
 * the conclusion. `unit` is '' for the witness.
 */
export const attach = defineAct({
  act: 'attach',
  body: v.strictObject({
    revision: digest,
    of: v.picklist(['pledge', 'handover', 'conclusion']),
    unit: line,
    file: digest,
    fileName: line,
    bytes: integer,
  }),
  notes: noNotes,
  signsHead: true,
  signsTime: true,
  lines: ({ revision, of, unit, file, fileName, bytes }) => [
    revision,
    of,
    unit,
    file,
    fileName,
    String(bytes),
  ],
  from: attestedStages,
  who: (member) => leadsUnit(member) || witnesses(member),
  site: 'opening',
  move(before, { body: { revision, of, unit } }) {
    if (!this.from.includes(before.stage) || revision !== before.revision) return illegal('stage or revision')
    if (unit !== '' && !before.parties.includes(unit)) return illegal('unit')
    if (of === 'conclusion' && !isConcluded(before.stage)) return illegal('conclusion')
    const count = copiesOf(before, unit)
    if (count >= maxCopies) return illegal('copies used up')
    return ok({ attached: { ...before.attached, [countedAs(unit)]: count + 1 } })
  },
  describe: ({ body: { unit, fileName } }) => ({ word: 'attach', unit, values: { file: fileName } }),
  notice: null,
})
