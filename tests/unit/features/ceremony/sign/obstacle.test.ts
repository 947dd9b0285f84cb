import { expect, test } from 'vitest'

import { stages } from '@/domain/stages/stage'
import { obstacleTo, type Circumstances } from '@/features/ceremony/sign/obstacle'

import { leaderOf } from '../../../../fixtures/acting'

/** Hòa Minh's leader, with nothing in the way. */
const clear: Circumstances = {
  member: leaderOf('hoa-minh'),
  alarm: false,
  newer: false,
  stage: 'signing',
  parties: ['hoa-hiep-bac', 'hoa-minh'],
  reopened: true,
  hasText: true,
  ground: [{ state: 'verified' }, { state: 'verified' }],
  progress: { total: 3, marked: 3, reserved: 1, objected: 0, next: null },
  underway: 0,
  unsaved: 0,
}
const { progress } = clear

test('with nothing in the way there is no obstacle', () => {
  expect(obstacleTo(clear)).toBeNull()
})

const failure = { code: 'SIGNATURE_INVALID' } as const
const alone: readonly (readonly [string, Partial<Circumstances>])[] = [
  ['alarm', { alarm: true }],
  ['newer', { alarm: true, newer: true }],
  ['loading', { member: null }],
  ['notLeader', { member: leaderOf('hoa-minh', { role: 'secretary' }) }],
  ['notLeader', { member: leaderOf('hoa-minh', { active: false }) }],
  ['reopened', { stage: 'drafting' }],
  ['notFrozen', { stage: 'drafting', reopened: false }],
  ['notParty', { parties: ['hoa-hiep-bac'] }],
  ['groundInvalid', { ground: [{ state: 'verified' }, { state: 'invalid', failure }] }],
  ['groundInvalid', { ground: [{ state: 'recorded' }, { state: 'invalid', failure }] }],
  ['checking', { ground: [{ state: 'verified' }, { state: 'recorded' }] }],
  ['loading', { hasText: false }],
  ['saving', { underway: 1 }],
  ['review', { progress: { ...progress, marked: 2 } }],
  ['unsaved', { unsaved: 1 }],
  ['objected', { progress: { ...progress, objected: 1 } }],
]

test.each(alone)('%s: %o', (obstacle, over) => {
  expect(obstacleTo({ ...clear, ...over })).toBe(obstacle)
})

test('of several the first that something can be done about is named', () => {
  const marks = { progress: { ...progress, marked: 2, objected: 1 }, unsaved: 1, underway: 1 }
  const reviewed = { ...marks, progress: { ...progress, objected: 1 }, underway: 0 }
  expect(obstacleTo({ ...clear, ...marks, alarm: true, member: null })).toBe('alarm')
  expect(obstacleTo({ ...clear, ...marks, stage: 'halted' })).toBe('refused')
  expect(obstacleTo({ ...clear, ...marks })).toBe('saving')
  expect(obstacleTo({ ...clear, ...marks, underway: 0 })).toBe('review')
  expect(obstacleTo({ ...clear, ...reviewed })).toBe('unsaved')
})

test.each(stages.map((stage) => [stage]))('at the stage %s', (stage) => {
  const said = { drafting: 'reopened', frozen: 'notOpened', signing: null, halted: 'refused' }
  expect(obstacleTo({ ...clear, stage })).toBe(stage in said ? said[stage as keyof typeof said] : 'over')
})
