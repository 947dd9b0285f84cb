import * as v from 'valibot'

import { leadsUnit } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, noNotes, replaced } from './fields'
import { fillSlot } from './slot'
import { speaker, speakerLines } from './speaker'

/** The slot of a unit's reports for a period. */
export function reportSlot(period: 'mid' | 'final', unit: string): string {
  return `${period}/${unit}`
}

/** A party's leader reports what the unit has reached: in mid-year by the pledge, at the end by the scheme. */
export const report = defineAct({
  act: 'report',
  body: v.strictObject({
    period: v.picklist(['mid', 'final']),
    basis: digest,
    ...speaker,
    replaces: replaced,
    text: digest,
  }),
  notes: noNotes,
  signsHead: false,
  signsTime: true,
  lines: ({ period, basis, replaces, text, ...by }) => [period, basis, ...speakerLines(by), replaces, text],
  from: ['inForce', 'reporting'],
  who: leadsUnit,
  site: 'opening',
  move(before, { body: { period, basis, unit, replaces }, hash }) {
    const inTime = before.stage === 'reporting' || (period === 'mid' && this.from.includes(before.stage))
    if (!inTime) return illegal('stage')
    if (basis !== (period === 'mid' ? before.revision : before.scheme)) return illegal('basis')
    if (!before.parties.includes(unit)) return illegal('unit')
    const reported = fillSlot(before.reported, reportSlot(period, unit), replaces, hash)
    return reported.ok ? ok({ reported: reported.value }) : reported
  },
  describe: ({ body: { period, unit } }) => ({ word: period === 'mid' ? 'reportMid' : 'report', unit }),
  notice: null,
})
