import { expect, test } from 'vitest'

import { designateHead } from '@/actions/designate-head'
import { readNotes } from '@/domain/acts/notes'
import type { Entry } from '@/domain/log/entry'
import type { Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { actingAt, keyAt, leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'

const cameOf = (result: Result<Entry>) => (result.ok ? result.value : result.failure.code)
const ground = 'Quyết định số 12/QĐ-UBND'

async function designated(
  { unit = 'hoa-minh', why = ground, member = witness }: { unit?: string; why?: string; member?: Member },
  stage: Parameters<typeof tableAt>[0] = 'inForce',
) {
  const table = tableAt(stage, 'device')
  const { services } = actingAt(table)
  const scene = sceneAt(table, member)
  const led = { ...scene, bloc: { ...scene.bloc, headBy: `2013/9/${'a'.repeat(64)}` } }
  return cameOf(await designateHead(services, led, { unit, ground: why }, keyAt(table, 'noivu')))
}

test('a designation names the unit, by what the head was head before, and who designates', async () => {
  const entry = await designated({ why: '  Quyết định\nsố 12/QĐ-UBND ' })
  if (typeof entry !== 'object') throw new Error(entry)
  const { name, position } = witness
  const term = `2013/9/${'a'.repeat(64)}`
  expect(entry).toMatchObject({ act: 'designate', body: { term, unit: 'hoa-minh', name, position } })
  expect(readNotes('designate', entry.notes)).toEqual(ok({ ground }))
})

test('it takes the witness, a unit and a ground, and no signing under way', async () => {
  expect(await designated({ member: leaderOf('hoa-hiep-bac') })).toBe('NOT_YOUR_ROLE')
  expect(await designated({ unit: '' })).toBe('UNIT_INVALID')
  expect(await designated({ why: ' \n' })).toBe('NOTE_REQUIRED')
  expect(await designated({ why: 'Quyết định \u202esố 12' })).toBe('TEXT_UNFIT')
  expect(await designated({}, 'signing')).toBe('NOT_THE_STAGE')
})
