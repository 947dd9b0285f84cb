import { expect, test } from 'vitest'

import { freezeRevision } from '@/actions/freeze-revision'
import { refusePledge } from '@/actions/refuse-pledge'
import { resumeSigning } from '@/actions/resume-signing'
import { draftSignature, signPledge } from '@/actions/sign-pledge'
import type { Entry } from '@/domain/log/entry'
import type { Review } from '@/domain/pledge/review'
import { itemDigest } from '@/domain/pledge/item'
import { readRevision } from '@/domain/pledge/revision'
import { fail, ok, type Result } from '@/domain/shared/result'
import { readNotes } from '@/domain/acts/notes'
import { standingRefusal } from '@/domain/year/faults'
import type { Year } from '@/domain/year/year'

import { actingAt, keyAt, leaderOf, sceneAt, settings, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { startedAt } from '../../fixtures/entries'
import { writtenPledge } from '../../fixtures/pledge'
import { layTable, type Table } from '../../fixtures/table'

/** What came of an act: the entry that the server has, or the code of the refusal. */
const cameOf = (result: Result<Entry>) => (result.ok ? result.value : result.failure.code)

/** The standing text of `table`, agreed to item by item, but for what is said in `over`. */
function choiceAt(table: Table, over: Record<string, Partial<Review['marks'][string]>> = {}) {
  const { revision } = table.replay().projection
  const read = readRevision(table.revisions.get(revision) ?? '', revision)
  if (!read.ok) throw new Error('the table has no text')
  const marks = read.value.revision.items.map(
    (item) => [item.id, { mark: 'agree', note: '', digest: itemDigest(item), ...over[item.id] }] as const,
  )
  const review: Review = { by: 'hoaminh', at: 0, item: '', marks: Object.fromEntries(marks) }
  return { read: read.value, review, capacity: 'CHỦ TỊCH' }
}

const hoaMinh = leaderOf('hoa-minh')

/** Hòa Minh's leader signs at `table` as it is now. */
async function signed(table: Table, over: Partial<Parameters<typeof signPledge>[2]> = {}) {
  const { services } = actingAt(table)
  const choice = { ...choiceAt(table), ...over }
  return cameOf(await signPledge(services, sceneAt(table, hoaMinh), choice, keyAt(table, 'hoaminh')))
}

async function refused(
  table: Table,
  over: Partial<Parameters<typeof refusePledge>[2]> = {},
  member = hoaMinh,
) {
  const { services } = actingAt(table)
  const choice = { capacity: 'CHỦ TỊCH', reason: ' Chưa thống nhất ', ...over }
  return cameOf(await refusePledge(services, sceneAt(table, member), choice, keyAt(table, 'hoaminh')))
}

async function resumed(table: Table, reason = ' Đã trao đổi ', member = witness) {
  const { services } = actingAt(table)
  return cameOf(await resumeSigning(services, sceneAt(table, member), reason, keyAt(table, 'noivu')))
}

test.each(['hoa-minh', 'hoa-hiep-nam'])(
  'after a second refusal, by %s, that one is gone on from',
  async (second) => {
    const table = tableAt('signing', 'device')
    table.resume(table.refuse('hoa-minh').seq)
    const refusal = table.refuse(second)
    expect(standingRefusal(table.replay())?.seq).toBe(refusal.seq)
    expect(await resumed(table)).toMatchObject({ act: 'resume', body: { seq: refusal.seq } })
  },
)

test('a refusal that was gone on from, or whose attempt was ended, holds nothing up', () => {
  const table = tableAt('halted', 'device')
  expect(standingRefusal(table.replay())?.body.unit).toBe('hoa-minh')
  const ended = tableAt('halted', 'device')
  ended.reopen()
  expect(standingRefusal(ended.replay())).toBeNull()
  table.resume(table.log.length)
  expect(standingRefusal(table.replay())).toBeNull()
})

test('only the witness goes on, with a reason, and only from a refusal', async () => {
  const table = tableAt('halted', 'device')
  expect(await resumed(table, 'x', { ...witness, active: false })).toBe('NOT_YOUR_ROLE')
  expect(await resumed(table, ' \n')).toBe('NOTE_REQUIRED')
  expect(await resumed(tableAt('signing', 'device'))).toBe('NOT_THE_STAGE')
  const entry = await resumed(table)
  expect(typeof entry === 'object' && readNotes('resume', entry.notes)).toEqual(ok({ reason: 'Đã trao đổi' }))
})

test('a signature given anew stands at the new place, in the log once', async () => {
  const table = tableAt('signing', 'device')
  const first = table.sign('hoa-minh')
  expect(await signed(table)).toBe('ALREADY_SIGNED')
  const { hash } = table.annul(first.seq)
  expect(await signed(table)).toMatchObject({ act: 'sign', body: { place: hash, unit: 'hoa-minh' } })
})

test('a unit that refused and was asked anew refuses again at its new place', async () => {
  const table = tableAt('signing', 'device')
  const { hash } = table.resume(table.refuse('hoa-minh').seq)
  expect(await refused(table)).toMatchObject({ act: 'refuse', body: { place: hash } })
})

test.each<[string, Parameters<typeof leaderOf>[1], object]>([
  ['NOT_YOUR_ROLE', { role: 'secretary' }, {}],
  ['CAPACITY_NOT_ALLOWED', {}, { capacity: 'KT. CHỦ TỊCH' }],
  ['NOTE_REQUIRED', {}, { reason: '  ' }],
  ['UNIT_NOT_PARTY', { unit: 'hai-van' }, {}],
  ['CAPACITY_OVER', { capacities: [over2013()] }, { capacity: over2013() }],
])('%s: nobody refuses so', async (code, over, choice) => {
  expect(await refused(tableAt('signing', 'device'), choice, leaderOf('hoa-minh', over))).toBe(code)
})

test('who has signed does not refuse, and nobody does while the signing is halted', async () => {
  const table = tableAt('signing', 'device')
  table.sign('hoa-minh')
  expect(await refused(table)).toBe('ALREADY_SIGNED')
  const halted = tableAt('signing', 'device')
  halted.refuse('hoa-hiep-bac')
  expect(await refused(halted)).toBe('NOT_THE_STAGE')
})

function over2013(): string {
  return 'TUQ. CHỦ TỊCH (số 12/QĐ-UBND ngày 01/02/2013, đến hết ngày 31/12/2013)'
}

test('an authorisation whose last day is past signs nothing', async () => {
  const table = tableAt('signing', 'device')
  const { services } = actingAt(table)
  const member = leaderOf('hoa-minh', { capacities: [over2013()] })
  const choice = { ...choiceAt(table), capacity: over2013() }
  const result = await signPledge(services, sceneAt(table, member), choice, keyAt(table, 'hoaminh'))
  expect(cameOf(result)).toBe('CAPACITY_OVER')
})

test('a mark of another wording, an objection, and a text that was replaced keep from signing', async () => {
  const table = tableAt('signing', 'device')
  const said = (over: Parameters<typeof choiceAt>[1]) => signed(table, choiceAt(table, over))
  expect(await said({ 'ho-ngheo': { digest: 'f'.repeat(64) } })).toBe('REVIEW_INCOMPLETE')
  expect(await said({ 'ho-ngheo': { mark: 'object', note: 'Cao quá' } })).toBe('ITEM_OBJECTED')
  expect(await signed(table, { review: null })).toBe('REVIEW_INCOMPLETE')
  expect(await signed(table, { read: writtenPledge({ number: 2 }) })).toBe('REVISION_MISMATCH')
})

test('a signature reserves exactly what was reserved, in the order of the pledge', async () => {
  const table = tableAt('signing', 'device')
  const entry = await signed(
    table,
    choiceAt(table, {
      'tuyen-pho': { mark: 'reserve', note: 'Sau' },
      'thu-ngan-sach': { mark: 'reserve', note: 'Trước' },
    }),
  )
  if (typeof entry !== 'object') throw new Error(entry)
  expect(entry.body).toMatchObject({ decision: 'reserve' })
  const reservations = [
    { item: 'thu-ngan-sach', note: 'Trước' },
    { item: 'tuyen-pho', note: 'Sau' },
  ]
  expect(readNotes('sign', entry.notes)).toEqual(ok({ reservations }))
})

test.each<[string, Parameters<typeof leaderOf>[1]]>([
  ['MEMBER_OFF', { active: false }],
  ['NOT_YOUR_ROLE', { role: 'secretary' }],
  ['UNIT_NOT_PARTY', { unit: 'hai-van' }],
  ['CAPACITY_NOT_ALLOWED', { capacities: ['KT. CHỦ TỊCH'] }],
])('%s: nobody signs so', (code, over) => {
  const table = tableAt('signing')
  const draft = draftSignature(sceneAt(table, leaderOf('hoa-minh', over)), choiceAt(table))
  expect(draft).toEqual(fail(code as 'MEMBER_OFF'))
})

test('nobody signs on ground that is not verified, nor what is not open', () => {
  const table = tableAt('signing')
  const unverified = new Map([[1, ok(null)]])
  const draft = draftSignature(sceneAt(table, hoaMinh, { verdicts: unverified }), choiceAt(table))
  expect(draft).toEqual(fail('NOT_ALL_VERIFIED'))
  const frozen = tableAt('frozen')
  expect(draftSignature(sceneAt(frozen, hoaMinh), choiceAt(frozen))).toEqual(fail('NOT_THE_STAGE'))
})

const leading = leaderOf('hoa-hiep-bac')

async function frozen(table: Table, last: Year | null, member = leading) {
  const { services } = actingAt(table)
  const { number, revision } = table.replay().projection
  const composed = writtenPledge({ number: number + 1, previous: revision, year: table.where.year })
  const key = keyAt(table, 'hoahiepbac')
  return cameOf(await freezeRevision(services, sceneAt(table, member), composed, last, key))
}

test('a freeze names the year before, with the head of its log as it is now', async () => {
  const last = tableAt('inForce').replay().projection
  const table = layTable('device', { bloc: 'khoi-phuong-lien-chieu', year: '2015' })
  expect(await frozen(table, { settings, ...last })).toMatchObject({
    act: 'freeze',
    body: { last: `2014/8/${last.head}`, number: 1, previous: '-' },
  })
  expect(await frozen(table, null)).toMatchObject({ body: { last: 'none' } })
})

test('the first act of a year follows from when the year was begun', async () => {
  const entry = await frozen(layTable('device'), null)
  expect(entry).toMatchObject({ seq: 1, prevAt: startedAt })
})

test('a second freeze follows the first, by the leader of the head unit alone', async () => {
  const table = tableAt('frozen', 'device')
  const { revision } = table.replay().projection
  expect(await frozen(table, null)).toBe('NOT_THE_STAGE')
  table.reopen()
  expect(await frozen(table, null, hoaMinh)).toBe('NOT_YOUR_ROLE')
  expect(await frozen(table, null)).toMatchObject({ body: { number: 2, previous: revision } })
})
