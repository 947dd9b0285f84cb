import { expect, test } from 'vitest'

import { isMeantFor } from '@/domain/notices/addressees'
import type { LetterKind } from '@/domain/notices/letter'

import { leaderOf, witness } from '../../../fixtures/acting'
import { smallCeremony } from '../../../fixtures/bundles'
import { yearAfter } from '../../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const
const people = [
  ...[bac, nam, 'hoa-minh'].map((unit) => leaderOf(unit)),
  leaderOf(nam, { uid: 'thu-ky', role: 'secretary' }),
  witness,
  leaderOf(nam, { uid: 'nghi', active: false }),
]

test('reminders go to those who are asked for something, and to nobody else', () => {
  const year = yearAfter(smallCeremony(2, 'scribbled'))
  const meant = (kind: LetterKind) =>
    people.filter((member) => isMeantFor(kind, member, year.table.replay())).map(({ uid }) => uid)
  year.call()
  const report = year.report(bac)
  expect(meant('reportReminder')).toEqual(['hoahiepnam', 'thu-ky'])
  year.report(nam)
  expect(meant('reportReminder')).toEqual([])
  const notes = { reason: '', returned: [{ unit: bac, report: report.hash, reason: 'Thiếu minh chứng' }] }
  year.call({}, { notes })
  expect(meant('returned')).toEqual(['hoahiepbac'])
  year.report(bac)
  expect(meant('returned')).toEqual([])
  year.report(nam)
  year.appraise()
  year.vote(nam)
  expect(meant('answerReminder')).toEqual(['hoahiepbac'])
  expect(meant('appraised')).toHaveLength(people.length - 1)
})
