import { describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { judge } from '@/domain/judging/judge'
import type { KeyKind } from '@/domain/signing/key'
import type { Where } from '@/domain/log/where'

import { entryAt, rechained, replayed, withBody } from '../../../fixtures/entries'
import { heldCeremony, layTable, type Table } from '../../../fixtures/table'

/** How the entries fare that are copied as they are into `where`: linked and hashed anew, their signatures kept. */
async function fate(table: Table, entries: readonly Entry[], where: Where): Promise<readonly string[]> {
  const replay = replayed(where, rechained(where, entries))
  const verdicts = await Promise.all(replay.entries.map((entry) => judge(replay, entry, table.evidence())))
  const fates = verdicts.map((verdict) => (verdict.ok ? 'good' : verdict.failure.code))
  return replay.alarm === null ? fates : [...fates, `${replay.alarm.code} ${replay.alarm.detail ?? ''}`]
}

/** The same entries with their places made to fit wherever they are now: what a thorough forger would do. */
function refitted(entries: readonly Entry[], where: Where): readonly Entry[] {
  const opening = rechained(where, entries)[1]?.hash
  return entries.map((entry) => (entry.act === 'sign' ? withBody(entry, { place: opening }) : entry))
}

const wrong: Record<KeyKind, string> = { passkey: 'CHALLENGE_MISMATCH', device: 'SIGNATURE_INVALID' }

describe.each<KeyKind>(['passkey', 'device'])('what a %s signed, copied', (kind) => {
  const held = heldCeremony(kind)
  const code = wrong[kind]

  test('stays good where it was signed', async () => {
    expect(await fate(held, held.log, held.where)).toEqual(Array<string>(8).fill('good'))
  })

  test.each([
    ['year', { year: '2015' }],
    ['bloc', { bloc: 'khoi-khac' }],
  ])('to another %s: no place there, and none of it verifies', async (_, over) => {
    const where = { ...held.where, ...over }
    expect(await fate(held, held.log, where)).toEqual([code, code, 'ACT_ILLEGAL place'])
    expect(await fate(held, refitted(held.log, where), where)).toEqual(Array<string>(8).fill(code))
  })

  test('to another unit', async () => {
    const table = layTable(kind)
    table.freeze()
    table.open()
    const { body } = table.sign('hoa-minh')
    const other = table.leader('hoa-hiep-bac')
    const copies = [{ unit: 'hoa-hiep-bac' }, { ...table.seat('hoa-hiep-bac'), decision: body.decision }].map(
      (over) => withBody(entryAt(table.log, 3), over),
    )
    for (const copy of copies) {
      const start = table.log.slice(0, 2)
      expect(await fate(table, [...start, copy], table.where)).toEqual(['good', 'good', code])
      const posing = { ...copy, by: other.uid } as Entry
      expect(await fate(table, [...start, posing], table.where)).toEqual(['good', 'good', 'KEY_MISMATCH'])
      const withOtherKey = { ...posing, kid: other.kid } as Entry
      expect(await fate(table, [...start, withOtherKey], table.where)).toEqual(['good', 'good', code])
    }
  })

  test('to the place that a void has made', async () => {
    const table = layTable(kind)
    table.freeze()
    table.open()
    const first = table.sign('hoa-minh')
    const { hash } = table.annul(first.seq)
    const good = ['good', 'good', 'good', 'good']
    expect(await fate(table, [...table.log, first as Entry], table.where)).toEqual([
      ...good,
      'ACT_ILLEGAL place',
    ])
    expect(await fate(table, [...table.log, withBody(first as Entry, { place: hash })], table.where)).toEqual(
      [...good, code],
    )
  })

  test('to the same place, past an opening of the same words', async () => {
    const table = layTable(kind)
    table.freeze()
    table.open()
    const first = table.sign('hoa-minh') as Entry
    table.reopen()
    table.freeze()
    const { hash, body } = table.open()
    const good = Array<string>(6).fill('good')
    expect(await fate(table, [...table.log, first], table.where)).toEqual([...good, 'ACT_ILLEGAL place'])
    const fitted = withBody(first, { place: hash, revision: body.revision })
    expect(await fate(table, [...table.log, fitted], table.where)).toEqual([...good, code])
  })

  test('an act that was decided on one head, to another head', async () => {
    const table = heldCeremony(kind)
    const attestation = entryAt(table.log, 8)
    table.annul(8)
    expect(await fate(table, [...table.log, attestation], table.where)).toEqual([
      ...Array<string>(9).fill('good'),
      code,
    ])
    table.reopen()
    const reopening = entryAt(table.log, 10)
    table.freeze()
    const copy = withBody(reopening, { revision: table.replay().projection.revision })
    expect((await fate(table, [...table.log, copy], table.where)).at(-1)).toBe(code)
    const opening = withBody(entryAt(table.log, 2), { revision: table.replay().projection.revision })
    expect((await fate(table, [...table.log, opening], table.where)).at(-1)).toBe(code)
  })

  test('a resume and a void, to the next refusal and the next signature', async () => {
    const table = layTable(kind)
    table.freeze()
    table.open()
    table.refuse('hoa-minh')
    const resume = table.resume(3) as Entry
    table.refuse('hoa-minh')
    expect((await fate(table, [...table.log, withBody(resume, { seq: 5 })], table.where)).at(-1)).toBe(code)
    table.resume(5)
    table.sign('hoa-minh')
    const annulment = table.annul(7) as Entry
    table.sign('hoa-minh')
    expect((await fate(table, [...table.log, withBody(annulment, { seq: 9 })], table.where)).at(-1)).toBe(
      code,
    )
  })
})
