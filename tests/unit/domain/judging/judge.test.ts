import { describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { judge, type Evidence } from '@/domain/judging/judge'
import { canonical } from '@/domain/shared/canonical'
import { acts } from '@/domain/acts/registry'
import type { Notes } from '@/domain/acts/registry'

import { entryAt, rechained, replayed } from '../../../fixtures/entries'
import { pledgeOf, writtenPledge } from '../../../fixtures/pledge'
import { createSigner } from '../../../fixtures/signers'
import { heldCeremony, layTable, type Table } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'

const held = heldCeremony()
const digestOf = () => writtenPledge().digest

async function codeOf(table: Table, seq: number, over: Partial<Evidence> = {}) {
  const verdict = await judge(table.replay(), entryAt(table.log, seq), { ...table.evidence(), ...over })
  return verdict.ok ? verdict.value : verdict.failure.code
}

test.each(['passkey', 'device'] as const)('every act of a ceremony held with a %s is good', async (kind) => {
  const table = heldCeremony(kind)
  table.attach('hoa-minh')
  const year = yearAfter(table)
  year.whole()
  table.annul(table.log.length)
  year.vouch([['hoa-minh', table.leader('hoa-minh')]])
  year.take(year.hand('hoa-minh'))
  year.designate('hoa-hiep-bac')
  table.annul(8)
  table.annul(5)
  table.reserve('hoa-khanh-bac', 'ho-ngheo', 'Đề nghị 1.10')
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  table.reopen(table.leader('hoa-hiep-bac'))
  table.freeze()
  table.open()
  table.refuse('hoa-minh')
  table.resume(entryAt(table.log, table.log.length).seq)
  expect(new Set(table.log.map(({ act }) => act))).toEqual(new Set(acts))
  for (const { seq } of table.log) expect([seq, await codeOf(table, seq)]).toEqual([seq, null])
})

describe('keys', () => {
  test('an entry whose key is not there is not known', async () => {
    expect(await codeOf(held, 4, { keys: new Map() })).toBe('KEY_UNKNOWN')
  })

  test('a key that another has taken the place of is no match', async () => {
    const { keys } = held.evidence()
    const { kid } = entryAt(held.log, 4)
    const swapped = new Map(keys).set(kid, createSigner('hoahiepnam', 'passkey').key)
    expect(await codeOf(held, 4, { keys: swapped })).toBe('KEY_MISMATCH')
  })

  test('a revoked key signs nothing from there on, and what it signed before stays', async () => {
    const table = layTable()
    table.freeze()
    table.open()
    table.sign('hoa-minh')
    table.revoke(table.witness(), table.leader('hoa-minh').kid)
    table.annul(3)
    table.sign('hoa-minh')
    table.sign('hoa-hiep-bac')
    expect(await codeOf(table, 3)).toBeNull()
    expect(await codeOf(table, 6)).toBe('KEY_REVOKED')
    expect(await codeOf(table, 7)).toBeNull()
  })

  test('a key may sign its own revocation, and a false revocation still retires the key', async () => {
    const table = layTable()
    table.freeze()
    const leader = table.leader('hoa-minh')
    table.revoke(leader, leader.kid)
    table.open()
    table.sign('hoa-minh')
    expect(await codeOf(table, 2)).toBeNull()
    expect(await codeOf(table, 2, { ecdsa: () => Promise.resolve(false) })).toBe('SIGNATURE_INVALID')
    expect(await codeOf(table, 4, { ecdsa: () => Promise.resolve(true) })).toBe('KEY_REVOKED')
  })
})

describe('a freeze and its text', () => {
  const revisions = (over: Parameters<typeof pledgeOf>[0]) => {
    const table = layTable()
    const { digest, text } = writtenPledge(over)
    table.revisions.set(digest, text)
    const body = {
      revision: digest,
      number: 1,
      previous: '-',
      last: 'none',
      parties: pledgeOf().parties.map(({ id }) => id),
    }
    table.put({ signer: table.leader('hoa-hiep-bac'), act: 'freeze', body, notes: {} })
    return table
  }

  test('that fit', async () => {
    expect(await codeOf(revisions({}), 1)).toBeNull()
  })

  test.each<[string, Parameters<typeof pledgeOf>[0]]>([
    ['another bloc', { bloc: { id: 'khoi-khac', name: 'Khối khác' } }],
    ['another year', { year: '2015' }],
    ['another number', { number: 2 }],
    ['another revision before it', { previous: 'e'.repeat(64) }],
    ['a party less', { parties: pledgeOf().parties.slice(0, 4), items: pledgeOf().items.slice(2) }],
    ['the parties in another order', { parties: [...pledgeOf().parties].reverse() }],
  ])('%s: the text is not what the entry says', async (_, over) => {
    expect(await codeOf(revisions(over), 1)).toBe('REVISION_MISMATCH')
  })

  test('no text', async () => {
    expect(await codeOf(held, 1, { revisions: new Map() })).toBe('REVISION_MISSING')
  })

  test('another text under its name', async () => {
    const { digest } = writtenPledge()
    const other = writtenPledge({ title: 'Khác' }).text
    expect(await codeOf(held, 1, { revisions: new Map([[digest, other]]) })).toBe('REVISION_DIGEST_MISMATCH')
  })

  test('the signature is looked at first, and only a freeze needs a text', async () => {
    expect(await codeOf(held, 1, { revisions: new Map(), keys: new Map() })).toBe('KEY_UNKNOWN')
    for (const seq of [2, 3, 8]) expect(await codeOf(held, seq, { revisions: new Map() })).toBeNull()
  })
})

describe('a reservation', () => {
  const reserving = (...items: readonly string[]) => {
    const table = layTable()
    table.freeze()
    table.open()
    const body = { ...table.seat('hoa-minh'), decision: 'reserve' as const }
    const reservations = items.map((item) => ({ item, note: 'Đề nghị 1.10' }))
    const written = canonical({ reservations })
    const notes = { reservations: [] }
    table.put({ signer: table.leader('hoa-minh'), act: 'sign', body, notes, written })
    return table
  }
  const [known = '', other = ''] = pledgeOf().items.map(({ id }) => id)

  test('names items of the text that is signed, each once', async () => {
    expect(await codeOf(reserving(known, other), 3)).toBeNull()
    expect(await codeOf(reserving(known, 'khong-co'), 3)).toBe('NOTES_INVALID')
    expect(await codeOf(reserving(known, known), 3)).toBe('NOTES_INVALID')
  })

  test('is not held against a text that is not at hand; twice of one needs none', async () => {
    expect(await codeOf(reserving('khong-co'), 3, { revisions: new Map() })).toBeNull()
    expect(await codeOf(reserving('khong-co'), 3, { revisions: new Map([[digestOf(), '{}']]) })).toBeNull()
    expect(await codeOf(reserving(known, known), 3, { revisions: new Map() })).toBe('NOTES_INVALID')
  })

  test('is looked at after the signature', async () => {
    const ecdsa = () => Promise.resolve(false)
    expect(await codeOf(reserving('khong-co'), 3, { ecdsa })).toBe('SIGNATURE_INVALID')
  })
})

describe('an attestation', () => {
  const attested = (change: (compared: Notes['attest']['compared']) => Notes['attest']['compared']) => {
    const table = layTable()
    table.freeze()
    table.open()
    table.signAll()
    table.attest({ compared: change(table.compared().compared) })
    return table
  }

  test('names every seat, in any order', async () => {
    expect(
      await codeOf(
        attested((seats) => seats),
        8,
      ),
    ).toBeNull()
    expect(
      await codeOf(
        attested((seats) => [...seats].reverse()),
        8,
      ),
    ).toBeNull()
  })

  test.each<[string, (seats: Notes['attest']['compared']) => Notes['attest']['compared']]>([
    ['no seat', () => []],
    ['a seat less', (seats) => seats.slice(1)],
    [
      'a seat twice instead of another',
      ([first, , ...rest]) => (first === undefined ? [] : [first, first, ...rest]),
    ],
    ['a seat more', (seats) => [...seats, ...seats.slice(0, 1)]],
    [
      'a unit that did not sign',
      (seats) => seats.map((seat, index) => (index === 0 ? { ...seat, unit: 'hai-van' } : seat)),
    ],
    ...(['name', 'position', 'capacity', 'kid'] as const).map(
      (field) =>
        [
          `another ${field}`,
          (seats: Notes['attest']['compared']) =>
            seats.map((seat, index) => (index === 4 ? { ...seat, [field]: `${seat[field]}x` } : seat)),
        ] as [string, (seats: Notes['attest']['compared']) => Notes['attest']['compared']],
    ),
    [
      'another kind',
      (seats) => seats.map((seat, index) => (index === 0 ? { ...seat, kind: 'device' as const } : seat)),
    ],
    [
      'two seats’ keys exchanged',
      (seats) =>
        seats.map((seat, index) => ({ ...seat, kid: seats[[1, 0, 2, 3, 4][index] ?? 0]?.kid ?? '' })),
    ],
  ])('with %s does not hold', async (_, change) => {
    expect(await codeOf(attested(change), 8)).toBe('NOT_ALL_COMPARED')
  })

  test('whose notes cannot be read is refused for its notes', async () => {
    const table = heldCeremony()
    const entry = { ...entryAt(table.log, 8), notes: '{}' } as Entry
    const entries = rechained(table.where, [...table.log.slice(0, 7), entry])
    const verdict = await judge(replayed(table.where, entries), entryAt(entries, 8), table.evidence())
    expect(verdict).toEqual({ ok: false, failure: { code: 'NOTES_INVALID' } })
  })

  test('names what lives at its own moment, not what came later', async () => {
    const table = heldCeremony()
    table.annul(8)
    table.annul(7)
    table.reserve('hoa-minh', 'ho-ngheo', 'Đề nghị 0.80')
    expect(await codeOf(table, 8)).toBeNull()
    table.attest()
    expect(await codeOf(table, 12)).toBeNull()
  })
})
