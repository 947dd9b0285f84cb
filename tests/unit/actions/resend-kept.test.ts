import { expect, test } from 'vitest'

import { isSuperseded, keptStanding } from '@/actions/kept-standing'
import { resendKept } from '@/actions/resend-kept'
import type { Scene } from '@/actions/scene'

import { tableAt } from '../../fixtures/attempts'
import { keptAct, keptOf, keptSignature, serverOf } from '../../fixtures/kept-server'
import type { Table } from '../../fixtures/table'

type Happens = (table: Table) => void

function standingAfter(happens: Happens): string {
  const table = tableAt('signing', 'device')
  const kept = keptSignature(table, 'hoa-minh')
  happens(table)
  return keptStanding(table.replay(), kept)
}

const none: Happens = () => undefined
const gone: readonly (readonly [string, Happens])[] = [
  ['the unit signed elsewhere', (table) => table.sign('hoa-minh')],
  ['its signature was voided', (table) => table.annul(table.sign('hoa-minh').seq)],
  ['it refused, and the signing was resumed', (table) => table.resume(table.refuse('hoa-minh').seq)],
  ['the pledge was reopened', (table) => table.reopen()],
  [
    'the pledge was reopened, frozen to the same words and opened again',
    (table) => {
      table.reopen()
      table.freeze()
      table.open()
    },
  ],
]

test('a signature that is not in the log is due while its place stands', () => {
  expect(standingAfter(none)).toBe('due')
  expect(standingAfter((table) => table.sign('hoa-hiep-bac'))).toBe('due')
})

test('while the signing is halted it waits', () => {
  expect(standingAfter((table) => table.refuse('hoa-hiep-bac'))).toBe('waits')
})

test.each(gone)('its place is gone: %s', (_name, happens) => {
  expect(standingAfter(happens)).toBe('gone')
})

test('in the log it is recorded, and offered again should the log lose it', () => {
  const table = tableAt('signing', 'device')
  const before = table.replay()
  const kept = keptOf(table, table.sign('hoa-minh'))
  expect(keptStanding(table.replay(), kept)).toBe('recorded')
  expect(keptStanding(before, kept)).toBe('due')
})

test('what the rules would never take is not offered again', () => {
  const table = tableAt('signing', 'passkey')
  const kept = keptSignature(table, 'hoa-minh')
  const { signed } = kept
  const saying = (cdj: string) => keptStanding(table.replay(), { ...kept, signed: { ...signed, cdj } })
  expect(saying(signed.cdj.replace('{', '{ "x":"y", '))).toBe('due')
  expect(saying(signed.cdj.replace('{', '{"x":[],'))).toBe('gone')
})

function sceneOf(table: Table, uid: string): Scene {
  return { replay: table.replay(), member: { uid }, year: { at: 0 } } as unknown as Scene
}

async function resent(table: Table, kept: ReturnType<typeof keptSignature>, uid: string) {
  const server = serverOf(table)
  const result = await resendKept(server.services, sceneOf(table, uid), kept)
  return { said: result.ok ? 'there' : result.failure.code, commits: server.seen.commits }
}

test('what is due is sent: the same signature in a new entry', async () => {
  const table = tableAt('signing', 'device')
  const kept = keptSignature(table, 'hoa-minh')
  table.sign('hoa-hiep-bac')
  expect(await resent(table, kept, 'hoaminh')).toEqual({ said: 'there', commits: 1 })
})

test.each(gone)('nothing is sent where the place is gone: %s', async (_name, happens) => {
  const table = tableAt('signing', 'device')
  const kept = keptSignature(table, 'hoa-minh')
  happens(table)
  expect(await resent(table, kept, 'hoaminh')).toEqual({ said: 'PLACE_GONE', commits: 0 })
})

test('nothing is sent for somebody else, while halted, or under an alarm', async () => {
  const table = tableAt('signing', 'device')
  const kept = keptSignature(table, 'hoa-minh')
  expect(await resent(table, kept, 'hoahiepbac')).toEqual({ said: 'NOT_YOUR_ROLE', commits: 0 })
  const server = serverOf(table)
  const scene = sceneOf(table, 'hoaminh')
  const alarmed = { ...scene, replay: { ...scene.replay, alarm: { code: 'ROLLED_BACK', seq: 3 } as const } }
  expect(await resendKept(server.services, alarmed, kept)).toMatchObject({
    failure: { code: 'ALARM_RAISED' },
  })
  expect(server.seen.commits).toBe(0)
  table.refuse('hoa-hiep-bac')
  expect(await resent(table, kept, 'hoaminh')).toEqual({ said: 'NOT_THE_STAGE', commits: 0 })
})

test('an act that decided on what was seen is never sent later', () => {
  const table = tableAt('frozen', 'device')
  const { revision } = table.replay().projection
  const body = { revision, origins: ['https://a.test'], rpId: 'a.test' }
  const kept = keptAct(table, { signer: table.witness(), act: 'open', body, notes: {} })
  expect(keptStanding(table.replay(), kept)).toBe('gone')
})

test('a signature is overtaken by the same person at the same place, and by nothing else', () => {
  const table = tableAt('signing', 'device')
  const kept = keptSignature(table, 'hoa-minh')
  expect(isSuperseded(table.replay(), kept)).toBe(false)
  table.sign('hoa-hiep-bac')
  expect(isSuperseded(table.replay(), kept)).toBe(false)
  const { seq } = table.sign('hoa-minh')
  expect(isSuperseded(table.replay(), kept)).toBe(true)
  const other = { ...kept, signed: { ...kept.signed, by: 'pho-chu-tich' } }
  expect(isSuperseded(table.replay(), other)).toBe(false)
  table.annul(seq)
  table.sign('hoa-minh')
  expect(isSuperseded(table.replay(), kept)).toBe(false)
})
