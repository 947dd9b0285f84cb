import { describe, expect, test } from 'vitest'

import type { Stage } from '@/domain/stages/stage'

import { attempt, attempts, moved, movesByStage, otherDigest, tableAt } from '../../../fixtures/attempts'

describe('sign', () => {
  test('only while signing', () => {
    expect(movesByStage((table) => attempts.sign(table, 'hoa-minh'))).toEqual([
      'place',
      'place',
      'moves',
      'place',
      'place',
      'place',
    ])
  })

  test('takes the unit’s place and nothing else', () => {
    const table = tableAt('signing')
    table.sign('hoa-hiep-bac')
    expect(moved(table, attempts.sign(table, 'hoa-minh'))).toEqual({
      stage: 'signing',
      signed: { 'hoa-hiep-bac': 3, 'hoa-minh': 4 },
    })
  })

  test('completes the pledge when it is the last, in any order', () => {
    const table = tableAt('signing')
    for (const unit of ['hoa-minh', 'hoa-khanh-nam', 'hoa-hiep-nam', 'hoa-khanh-bac']) table.sign(unit)
    expect(table.replay().projection.stage).toBe('signing')
    expect(moved(table, attempts.sign(table, 'hoa-hiep-bac'))).toEqual({
      stage: 'signed',
      signed: { 'hoa-hiep-bac': 7, 'hoa-hiep-nam': 5, 'hoa-khanh-bac': 6, 'hoa-khanh-nam': 4, 'hoa-minh': 3 },
    })
  })

  test.each([
    ['a unit that is no party', { unit: 'hai-van' }],
    ['a unit named like what every object has', { unit: 'constructor' }],
    ['another revision', { revision: otherDigest }],
    ['another place', { place: otherDigest }],
    ['no place', { place: '' }],
  ])('not with %s', (_, over) => {
    const table = tableAt('signing')
    expect(moved(table, attempts.sign(table, 'hoa-minh', over))).toBe('ACT_ILLEGAL: place')
  })

  test('not twice', () => {
    const table = tableAt('signing')
    table.sign('hoa-minh')
    expect(moved(table, attempts.sign(table, 'hoa-minh'))).toBe('ACT_ILLEGAL: place')
  })

  test('after a void only at the new place', () => {
    const table = tableAt('signing')
    const before = table.seat('hoa-minh')
    const { seq } = table.sign('hoa-minh')
    const { hash } = table.annul(seq)
    expect(moved(table, attempts.sign(table, 'hoa-minh', before))).toBe('ACT_ILLEGAL: place')
    expect(moved(table, attempts.sign(table, 'hoa-minh', { place: hash }))).toEqual({
      stage: 'signing',
      signed: { 'hoa-minh': 5 },
    })
    expect(moved(table, attempts.sign(table, 'hoa-hiep-bac', { place: hash }))).toBe('ACT_ILLEGAL: place')
  })
})

describe('refuse', () => {
  test('only while signing, by a unit that has not signed', () => {
    expect(movesByStage((table) => attempts.refuse(table, 'hoa-minh'))).toEqual([
      'place',
      'place',
      'moves',
      'place',
      'place',
      'place',
    ])
    const table = tableAt('signing')
    table.sign('hoa-minh')
    expect(moved(table, attempts.refuse(table, 'hoa-minh'))).toBe('ACT_ILLEGAL: place')
  })

  test('halts, and changes nothing else', () => {
    const table = tableAt('signing')
    expect(moved(table, attempts.refuse(table, 'hoa-minh'))).toEqual({ stage: 'halted' })
    for (const over of [{ place: otherDigest }, { revision: otherDigest }, { unit: 'hai-van' }])
      expect(moved(table, attempts.refuse(table, 'hoa-minh', over))).toBe('ACT_ILLEGAL: place')
  })
})

describe('resume', () => {
  test('only from halted', () => {
    expect(movesByStage((table) => attempt(table, 'resume', { seq: 4 }))).toEqual([
      'refusal',
      'refusal',
      'refusal',
      'moves',
      'refusal',
      'refusal',
    ])
  })

  test('frees the place of who refused, and keeps every signature', () => {
    const table = tableAt('halted')
    const entry = attempt(table, 'resume', { seq: 4 })
    expect(moved(table, entry)).toEqual({ stage: 'signing', freed: { 'hoa-minh': entry.hash } })
  })

  test.each([0, -1, 1, 3, 5, 99])('not of entry %i, which is no refusal', (seq) => {
    const table = tableAt('halted')
    expect(moved(table, attempt(table, 'resume', { seq }))).toBe('ACT_ILLEGAL: refusal')
  })

  test('not of a refusal whose place is gone, and other freed places stay', () => {
    const table = tableAt('halted')
    const { hash: first } = table.resume(4)
    table.refuse('hoa-minh')
    expect(moved(table, attempt(table, 'resume', { seq: 4 }))).toBe('ACT_ILLEGAL: place')
    const again = attempt(table, 'resume', { seq: 6 })
    expect(moved(table, again)).toEqual({ stage: 'signing', freed: { 'hoa-minh': again.hash } })
    const { hash: second } = table.resume(6)
    table.refuse('hoa-hiep-nam')
    const third = attempt(table, 'resume', { seq: 8 })
    expect(moved(table, third)).toEqual({
      stage: 'signing',
      freed: { 'hoa-minh': second, 'hoa-hiep-nam': third.hash },
    })
    expect(first).not.toBe(second)
  })
})

describe('void of a signature', () => {
  test('while signing or signed; in force only the attestation', () => {
    expect(movesByStage((table) => attempt(table, 'void', { seq: 3 }))).toEqual([
      'signature',
      'signature',
      'signature',
      'signature',
      'moves',
      'attestation',
    ])
    const table = tableAt('signing')
    table.sign('hoa-minh')
    expect(moved(table, attempt(table, 'void', { seq: 3 }))).toMatchObject({ stage: 'signing', signed: {} })
  })

  test('removes it, frees its place, and keeps the rest', () => {
    const table = tableAt('signed')
    const entry = attempt(table, 'void', { seq: 4 })
    expect(moved(table, entry)).toEqual({
      stage: 'signing',
      signed: { 'hoa-hiep-bac': 3, 'hoa-khanh-bac': 5, 'hoa-khanh-nam': 6, 'hoa-minh': 7 },
      freed: { 'hoa-hiep-nam': entry.hash },
    })
  })

  test.each([0, -1, 1, 2, 8, 99])('not of entry %i, which is no living signature', (seq) => {
    const table = tableAt('signed')
    expect(moved(table, attempt(table, 'void', { seq }))).toBe('ACT_ILLEGAL: signature')
  })

  test('not twice, and not of one that another has replaced', () => {
    const table = tableAt('signing')
    table.sign('hoa-minh')
    table.annul(3)
    expect(moved(table, attempt(table, 'void', { seq: 3 }))).toBe('ACT_ILLEGAL: signature')
    table.sign('hoa-minh')
    expect(moved(table, attempt(table, 'void', { seq: 3 }))).toBe('ACT_ILLEGAL: signature')
    expect(moved(table, attempt(table, 'void', { seq: 5 }))).toMatchObject({ signed: {} })
  })
})

describe('void of the attestation', () => {
  test('brings the year back to signed, and can be followed by another', () => {
    const table = tableAt('inForce')
    expect(moved(table, attempt(table, 'void', { seq: 8 }))).toEqual({ stage: 'signed', attested: 0 })
    table.annul(8)
    expect(moved(table, attempts.attest(table))).toMatchObject({ stage: 'inForce', attested: 10 })
    expect(moved(table, attempt(table, 'void', { seq: 8 }))).toBe('ACT_ILLEGAL: signature')
    table.attest()
    expect(moved(table, attempt(table, 'void', { seq: 8 }))).toBe('ACT_ILLEGAL: attestation')
    expect(moved(table, attempt(table, 'void', { seq: 10 }))).toEqual({ stage: 'signed', attested: 0 })
  })

  test('reaches it while reports come in and are appraised, and no more once the year is concluded', () => {
    const table = tableAt('inForce')
    const voidAt = (stage: Stage) =>
      moved(table, attempt(table, 'void', { seq: 8 }), { ...table.replay().projection, stage, concluded: 12 })
    for (const stage of ['inForce', 'reporting', 'appraising'] as const)
      expect([stage, voidAt(stage)]).toEqual([stage, { stage: 'signed', attested: 0 }])
    expect(voidAt('concluded')).toBe('ACT_ILLEGAL: conclusion')
  })
})

test('a void of the conclusion brings the year back to being appraised', () => {
  const table = tableAt('inForce')
  const at = (stage: Stage, seq: number) =>
    moved(table, attempt(table, 'void', { seq }), { ...table.replay().projection, stage, concluded: 12 })
  expect(at('concluded', 12)).toEqual({ stage: 'appraising', concluded: 0 })
  expect(at('concluded', 3)).toBe('ACT_ILLEGAL: conclusion')
  expect(at('appraising', 12)).toBe('ACT_ILLEGAL: attestation')
})
