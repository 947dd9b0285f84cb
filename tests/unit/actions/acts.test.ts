import { expect, test } from 'vitest'

import { openSigning } from '@/actions/open-signing'
import { reopenYear } from '@/actions/reopen-year'
import { revokeKey } from '@/actions/revoke-key'
import type { Member } from '@/domain/people/member'
import { mayReopen } from '@/domain/people/permissions'
import type { Entry } from '@/domain/log/entry'
import { ok, type Result } from '@/domain/shared/result'
import { readNotes } from '@/domain/acts/notes'

import { actingAt, keyAt, leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { ceremonyStages, tableAt } from '../../fixtures/attempts'

const cameOf = (result: Result<Entry>) => (result.ok ? result.value : result.failure.code)
const leading = leaderOf('hoa-hiep-bac')
const hoaMinh = leaderOf('hoa-minh')

test('opening fixes the sites of the bloc, by the witness, once the freeze is verified', async () => {
  const table = tableAt('frozen', 'device')
  const opened = async (member: Member, verdicts = sceneAt(table, witness).verdicts) => {
    const { services } = actingAt(table)
    return cameOf(await openSigning(services, sceneAt(table, member, { verdicts }), keyAt(table, 'noivu')))
  }
  expect(await opened({ ...witness, active: false })).toBe('NOT_YOUR_ROLE')
  expect(await opened(witness, new Map())).toBe('NOT_ALL_VERIFIED')
  const body = { ...table.site, revision: table.replay().projection.revision }
  expect(await opened(witness)).toMatchObject({ act: 'open', body })
})

test('nothing is opened twice', async () => {
  const table = tableAt('signing', 'device')
  const { services } = actingAt(table)
  const result = await openSigning(services, sceneAt(table, witness), keyAt(table, 'noivu'))
  expect(cameOf(result)).toBe('NOT_THE_STAGE')
})

test.each<[string, Member, readonly string[]]>([
  ['the witness', witness, ['signing', 'halted', 'signed']],
  ['who leads the bloc', leading, ['frozen', 'signing', 'halted', 'signed']],
  ['another leader', hoaMinh, []],
  ['a witness who was switched off', { ...witness, active: false }, []],
])('%s may bring the year back to drafting at these stages', (_who, member, stages) => {
  const may = ceremonyStages.filter((stage) => {
    const { replay, bloc } = sceneAt(tableAt(stage), member)
    return mayReopen(member, replay.projection.stage, bloc.headUnit)
  })
  expect(may).toEqual(stages)
})

test('reopening names the text that stands, with its reason in one clean line', async () => {
  const table = tableAt('signed', 'device')
  const reopened = async (reason: string, member: Member = witness) => {
    const { services } = actingAt(table)
    return cameOf(await reopenYear(services, sceneAt(table, member), reason, keyAt(table, 'noivu')))
  }
  expect(await reopened('x', hoaMinh)).toBe('NOT_YOUR_ROLE')
  expect(await reopened(' \t\u200b')).toBe('NOTE_REQUIRED')
  expect(await reopened('Sửa chỉ \u202etiêu')).toBe('TEXT_UNFIT')
  const entry = await reopened(' Sửa\r\nchỉ \u2060tiêu\u200b ')
  if (typeof entry !== 'object') throw new Error(entry)
  expect(entry).toMatchObject({ act: 'reopen', body: { revision: table.replay().projection.revision } })
  expect(readNotes('reopen', entry.notes)).toEqual(ok({ reason: 'Sửa chỉ tiêu' }))
})

/** Revokes the key of `owner` at an open signing, by `member` with the key of `with`. */
async function revoked(member: Member, owner: string, own: string, reason = 'Mất điện thoại') {
  const table = tableAt('signing', 'device')
  const { kid } = table.signerOf(owner)
  const { services } = actingAt(table)
  const acting = keyAt(table, own)
  const choice = { kid, owner, reason }
  const came = cameOf(await revokeKey(services, sceneAt(table, member), choice, acting))
  return { came, kid }
}

test('one revokes one’s own key with another of one’s keys, the witness anybody’s, nobody a stranger’s', async () => {
  expect((await revoked(hoaMinh, 'hoaminh', 'hoaminh')).came).toBe('NOT_YOUR_ROLE')
  expect((await revoked(hoaMinh, 'hoahiepbac', 'hoaminh')).came).toBe('NOT_YOUR_ROLE')
  expect((await revoked({ ...witness, active: false }, 'hoaminh', 'noivu')).came).toBe('NOT_YOUR_ROLE')
  expect((await revoked(witness, 'hoaminh', 'noivu', ' ')).came).toBe('NOTE_REQUIRED')
  const { came, kid } = await revoked(witness, 'hoaminh', 'noivu')
  expect(came).toMatchObject({ act: 'revoke', body: { key: kid } })
})
