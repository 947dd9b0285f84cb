import { expect, test } from 'vitest'

import { attestYear, comparedSeats } from '@/actions/attest-year'
import { voidAct } from '@/actions/void-act'
import type { Entry } from '@/domain/log/entry'
import { ok, type Result } from '@/domain/shared/result'
import { readNotes } from '@/domain/acts/notes'

import { actingAt, keyAt, leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import type { Table } from '../../fixtures/table'

/** What came of an act: the entry that the server has, or the code of the refusal. */
const cameOf = (result: Result<Entry>) => (result.ok ? result.value : result.failure.code)

async function attested(
  table: Table,
  confirmed: ReadonlySet<string>,
  over: Parameters<typeof sceneAt>[2] = {},
) {
  const { services } = actingAt(table)
  return cameOf(await attestYear(services, sceneAt(table, witness, over), confirmed, keyAt(table, 'noivu')))
}

const kidsOf = (table: Table) => new Set(comparedSeats(sceneAt(table, witness)).map(({ kid }) => kid))

test('the key that signed anew is compared anew: the one of the voided signature counts no more', async () => {
  const table = tableAt('signing', 'device')
  const before = table.signAll().at(-1)
  const confirmed = kidsOf(table)
  table.annul(before?.seq ?? 0)
  table.seated.delete('hoaminh')
  const anew = table.sign('hoa-minh')
  expect(await attested(table, confirmed)).toBe('NOT_ALL_COMPARED')
  const entry = await attested(table, new Set([...confirmed, anew.kid]))
  if (typeof entry !== 'object') throw new Error(entry)
  const notes = readNotes('attest', entry.notes)
  const found = notes.ok ? notes.value.compared.find(({ unit }) => unit === 'hoa-minh') : undefined
  expect(found?.kid).toBe(anew.kid)
})

test('nobody attests what is not verified, not complete, or already in force', async () => {
  const table = tableAt('signed', 'device')
  const all = kidsOf(table)
  const verdicts = (seqs: readonly number[]) => new Map(seqs.map((seq) => [seq, ok(null)] as const))
  expect(await attested(table, all, { verdicts: verdicts([1, 2, 3, 4, 5, 6]) })).toBe('NOT_ALL_VERIFIED')
  expect(await attested(table, all, { verdicts: verdicts([2, 3, 4, 5, 6, 7]) })).toBe('NOT_ALL_VERIFIED')
  expect(await attested(table, all, { member: { ...witness, active: false } })).toBe('NOT_YOUR_ROLE')
  expect(await attested(table, all, { member: { ...witness, uid: 'hoaminh' } })).toBe('SIGNERS_NOT_DISTINCT')
  expect(await attested(tableAt('inForce', 'device'), all)).toBe('NOT_THE_STAGE')
})

async function voided(
  table: Table,
  seq: number,
  over: Partial<Parameters<typeof voidAct>[2]> = {},
  member = witness,
) {
  const { services } = actingAt(table)
  const choice = { seq, reason: ' Ký nhầm ', ...over }
  return cameOf(await voidAct(services, sceneAt(table, member), choice, keyAt(table, 'noivu')))
}

test('of two signatures of a unit the living one is voided, and no other', async () => {
  const table = tableAt('signing', 'device')
  const first = table.sign('hoa-minh')
  table.annul(first.seq)
  const second = table.sign('hoa-minh')
  expect(await voided(table, first.seq)).toBe('NOT_THE_STAGE')
  expect(await voided(table, second.seq, { reason: ' ' })).toBe('NOTE_REQUIRED')
  expect(await voided(table, second.seq, {}, leaderOf('hoa-hiep-bac'))).toBe('NOT_YOUR_ROLE')
  expect(await voided(table, second.seq)).toMatchObject({ act: 'void', body: { seq: second.seq } })
})

test('in force it is the attestation that is voided, and no signature', async () => {
  const table = tableAt('inForce', 'device')
  expect(await voided(table, 3)).toBe('NOT_THE_STAGE')
  expect(await voided(table, 8)).toMatchObject({ act: 'void', body: { seq: 8 } })
  const halted = tableAt('halted', 'device')
  expect(await voided(halted, 3)).toBe('NOT_THE_STAGE')
})
