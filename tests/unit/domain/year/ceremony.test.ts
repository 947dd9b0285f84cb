import { describe, expect, test } from 'vitest'

import type { Replay } from '@/domain/log/replay'
import { fail, ok } from '@/domain/shared/result'
import { groundOf, groundVerified } from '@/domain/year/ground'
import { seatsOf, signaturesBefore } from '@/domain/year/seats'
import { shownStage } from '@/domain/year/attestation'
import { standingOf, type Verdicts } from '@/domain/log/standing'
import { place } from '@/domain/acts/place'

import { entryAt } from '../../../fixtures/entries'
import { wards } from '../../../fixtures/pledge'
import { heldCeremony, layTable, type Table } from '../../../fixtures/table'

const bad = fail('SIGNATURE_INVALID')

/** Verdicts on all entries of a log: good, but for those named. */
function verdicts(
  { entries }: Replay,
  over: Readonly<Record<number, 'invalid' | 'recorded'>> = {},
): Verdicts {
  const judged = entries.filter(({ seq }) => over[seq] !== 'recorded')
  return new Map(judged.map(({ seq }) => [seq, over[seq] === 'invalid' ? bad : ok(null)]))
}
const shown = (table: Table, over: Readonly<Record<number, 'invalid' | 'recorded'>> = {}) =>
  shownStage(table.replay(), verdicts(table.replay(), over))

test('how an entry stands', () => {
  const given: Verdicts = new Map([
    [1, ok(null)],
    [2, bad],
  ])
  expect(standingOf(0, given)).toEqual({ state: 'absent' })
  expect(standingOf(1, given)).toEqual({ state: 'verified' })
  expect(standingOf(2, given)).toEqual({ state: 'invalid', failure: { code: 'SIGNATURE_INVALID' } })
  expect(standingOf(3, given)).toEqual({ state: 'recorded' })
})

describe('seats', () => {
  test('none before the first freeze, then all parties in the order of the pledge', () => {
    const table = layTable('scribbled')
    expect(seatsOf(table.replay(), new Map())).toEqual([])
    table.freeze()
    expect(seatsOf(table.replay(), new Map())).toEqual(
      wards.map(({ id: unit }) => ({ unit, signature: null, standing: { state: 'absent' } })),
    )
  })

  test('carry the signature that lives there and how it stands', () => {
    const table = layTable('scribbled')
    table.freeze()
    table.open()
    table.sign('hoa-minh')
    table.sign('hoa-hiep-nam')
    table.sign('hoa-hiep-bac')
    table.annul(4)
    const seats = seatsOf(table.replay(), verdicts(table.replay(), { 3: 'recorded', 5: 'invalid' }))
    expect(seats.map(({ unit, signature, standing }) => [unit, signature?.seq ?? 0, standing.state])).toEqual(
      [
        ['hoa-hiep-bac', 5, 'invalid'],
        ['hoa-hiep-nam', 0, 'absent'],
        ['hoa-khanh-bac', 0, 'absent'],
        ['hoa-khanh-nam', 0, 'absent'],
        ['hoa-minh', 3, 'recorded'],
      ],
    )
    expect(seats[4]?.signature).toBe(table.log[2])
  })
})

describe('the ground', () => {
  test('is the last freeze, and the opening that runs', () => {
    const table = layTable('scribbled')
    expect(groundOf(table.replay())).toEqual({ freeze: null, open: null, passages: [] })
    const first = table.freeze()
    expect(groundOf(table.replay())).toEqual({ freeze: first, open: null, passages: [] })
    const opening = table.open()
    expect(groundOf(table.replay())).toEqual({ freeze: first, open: opening, passages: [] })
    table.reopen()
    expect(groundOf(table.replay())).toEqual({ freeze: first, open: null, passages: [] })
    const second = table.freeze()
    expect(groundOf(table.replay())).toEqual({ freeze: second, open: null, passages: [] })
    const again = table.open()
    expect(groundOf(table.replay())).toEqual({ freeze: second, open: again, passages: [] })
  })

  test('is verified when freeze and opening are; nothing rests on an empty log', () => {
    const table = layTable('scribbled')
    const verified = (over = {}) => groundVerified(table.replay(), verdicts(table.replay(), over))
    expect(verified()).toBe(true)
    table.freeze()
    expect([verified(), verified({ 1: 'recorded' }), verified({ 1: 'invalid' })]).toEqual([
      true,
      false,
      false,
    ])
    table.open()
    expect([
      verified(),
      verified({ 2: 'recorded' }),
      verified({ 2: 'invalid' }),
      verified({ 1: 'invalid' }),
    ]).toEqual([true, false, false, false])
  })

  test('a false resume or void blocks until a reopening ends it; refusals and voided signatures do not', () => {
    const table = layTable('scribbled')
    const verified = (over = {}) => groundVerified(table.replay(), verdicts(table.replay(), over))
    table.freeze()
    table.open()
    table.refuse('hoa-minh')
    table.resume(3)
    table.sign('hoa-minh')
    table.annul(5)
    table.revoke(table.witness(), 'e'.repeat(64))
    expect(verified({ 3: 'invalid', 5: 'invalid', 7: 'invalid' })).toBe(true)
    expect([verified({ 4: 'invalid' }), verified({ 4: 'recorded' }), verified({ 6: 'invalid' })]).toEqual([
      false,
      false,
      false,
    ])
    table.reopen()
    expect(verified({ 4: 'invalid', 6: 'invalid', 2: 'invalid' })).toBe(true)
    table.freeze()
    table.open()
    expect(verified({ 1: 'invalid', 2: 'invalid', 4: 'invalid', 6: 'invalid' })).toBe(true)
    expect(verified({ 9: 'invalid' })).toBe(false)
  })
})

describe('the stage on a screen', () => {
  test('before all have signed is what the log says', () => {
    const table = layTable('scribbled')
    const none = () => shownStage(table.replay(), new Map())
    expect(none()).toBe('drafting')
    table.freeze()
    expect(none()).toBe('frozen')
    table.open()
    expect(none()).toBe('signing')
    table.refuse('hoa-minh')
    expect(none()).toBe('halted')
  })

  test('is in force only with everything verified', () => {
    const table = heldCeremony('scribbled')
    expect(shown(table)).toBe('inForce')
    expect(shownStage(table.replay(), new Map())).toBe('signing')
    for (const state of ['recorded', 'invalid'] as const) {
      for (let seq = 1; seq <= 7; seq += 1)
        expect([seq, shown(table, { [seq]: state })]).toEqual([seq, 'signing'])
      expect(shown(table, { 8: state })).toBe('signed')
    }
  })

  test('is signed only with every signature and its ground verified', () => {
    const table = heldCeremony('scribbled')
    table.annul(8)
    expect(shown(table)).toBe('signed')
    expect(shown(table, { 8: 'invalid' })).toBe('signed')
    for (let seq = 1; seq <= 7; seq += 1) expect(shown(table, { [seq]: 'recorded' })).toBe('signing')
  })

  test('does not heed what has ended', () => {
    const table = layTable('scribbled')
    table.freeze()
    table.open()
    table.signAll()
    table.reopen()
    table.freeze()
    table.open()
    table.signAll()
    const ended = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((seq) => [seq, 'invalid' as const]))
    expect(shown(table, ended)).toBe('signed')
    expect(shown(table, { ...ended, 11: 'invalid' })).toBe('signing')
  })
})

test('the signatures that lived just before an entry', () => {
  const table = layTable('scribbled')
  table.freeze()
  table.open()
  table.sign('hoa-minh')
  table.sign('hoa-hiep-bac')
  table.annul(3)
  table.reserve('hoa-minh', 'ho-ngheo', 'x')
  table.reopen()
  table.freeze()
  table.open()
  table.sign('hoa-khanh-bac')
  const before = (seq: number) =>
    Object.fromEntries([...signaturesBefore(table.log, seq)].map(([unit, entry]) => [unit, entry.seq]))
  expect(before(1)).toEqual({})
  expect(before(3)).toEqual({})
  expect(before(4)).toEqual({ 'hoa-minh': 3 })
  expect(before(5)).toEqual({ 'hoa-minh': 3, 'hoa-hiep-bac': 4 })
  expect(before(6)).toEqual({ 'hoa-hiep-bac': 4 })
  expect(before(7)).toEqual({ 'hoa-hiep-bac': 4, 'hoa-minh': 6 })
  expect(before(8)).toEqual({})
  expect(before(11)).toEqual({ 'hoa-khanh-bac': 10 })
  expect([...signaturesBefore(table.log, 5).values()]).toEqual([entryAt(table.log, 3), entryAt(table.log, 4)])
})

test('an attestation that was voided leaves the signatures alive', () => {
  const table = heldCeremony('scribbled')
  table.annul(8)
  expect([...signaturesBefore(table.log, 10).values()].map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7])
})

test('the place of a unit is the one made for it, else the opening', () => {
  const year = { opening: 'o', freed: { a: 'f' } }
  expect(place(year, 'a')).toBe('f')
  expect(place(year, 'b')).toBe('o')
  expect(place(year, 'constructor')).toBe('o')
})
