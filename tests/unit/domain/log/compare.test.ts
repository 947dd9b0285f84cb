import { describe, expect, test } from 'vitest'

import { compareWithYear, emptyReplay } from '@/domain/log/replay'
import type { Projection } from '@/domain/acts/projection'

import { entryAt, lienChieu2014, replayed } from '../../../fixtures/entries'
import { heldCeremony, layTable } from '../../../fixtures/table'

const held = heldCeremony('scribbled')
held.attach('hoa-minh')
held.annul(8)
held.annul(4)
const replay = held.replay()
const year = structuredClone(replay.projection)

const others: Record<keyof Projection, readonly unknown[]> = {
  stage: ['signed', 'drafting'],
  revision: ['-', 'e'.repeat(64)],
  number: [0, 2],
  parties: [[], year.parties.slice(1), [...year.parties].reverse(), [...year.parties, 'hai-van']],
  origins: [[], ['https://evil.test'], [...year.origins, 'https://evil.test']],
  rpId: ['', 'evil.test'],
  opening: ['', 'e'.repeat(64)],
  freed: [
    {},
    { 'hoa-hiep-nam': 'e'.repeat(64) },
    { ...year.freed, 'hoa-minh': 'e'.repeat(64) },
    { 'hoa-minh': year.freed['hoa-hiep-nam'] },
  ],
  signed: [{}, { ...year.signed, 'hoa-minh': 6 }, { ...year.signed, 'hoa-hiep-nam': 4 }],
  attested: [8, 1],
  scheme: ['e'.repeat(64)],
  due: ['2014-11-15'],
  reported: [{ 'mid/hoa-minh': { number: 1, hash: 'e'.repeat(64) } }],
  appraised: ['e'.repeat(64)],
  answerBy: ['2014-11-15'],
  votes: [{ 'hoa-minh': { number: 1, hash: 'e'.repeat(64) } }],
  concluded: [8],
  attached: [{}, { 'hoa-minh': 2 }, { 'hoa-hiep-nam': 1 }, { ...year.attached, _: 1 }],
  seq: [],
  head: ['0'.repeat(64), 'e'.repeat(64)],
  at: [0, year.at + 1, year.at - 1],
}

test('a year that says what its log says is no alarm', () => {
  expect(Object.keys(year).sort()).toEqual(Object.keys(others).sort())
  expect(year.freed).toEqual({ 'hoa-hiep-nam': entryAt(held.log, 11).hash })
  expect(compareWithYear(replay, year)).toBeNull()
  const reordered = Object.fromEntries(Object.entries(year).reverse()) as Projection
  expect(
    compareWithYear(replay, {
      ...reordered,
      signed: Object.fromEntries(Object.entries(year.signed).reverse()),
    }),
  ).toBeNull()
})

describe.each(Object.entries(others).filter(([, values]) => values.length > 0))(
  'another %s',
  (field, values) => {
    test.each(values.map((value) => [JSON.stringify(value), value]))('%s', (_, value) => {
      expect(compareWithYear(replay, { ...year, [field]: value })).toEqual({
        code: 'PROJECTION_MISMATCH',
        seq: 11,
        detail: field,
      })
    })
  },
)

test('the first field that differs is named, whatever else does', () => {
  expect(compareWithYear(replay, { ...year, stage: 'drafting', at: 0 })?.detail).toBe('stage')
})

test('two that have not arrived at the same entry are not compared', () => {
  expect(compareWithYear(replay, { ...year, seq: 12, stage: 'drafting' })).toBeNull()
  expect(compareWithYear(replay, { ...year, seq: 10, stage: 'drafting' })).toBeNull()
})

test('behind an alarm nothing is compared: the log has already spoken', () => {
  const broken = replayed(lienChieu2014, [entryAt(held.log, 1), entryAt(held.log, 3)])
  expect(broken.alarm?.seq).toBe(2)
  expect(compareWithYear(broken, { ...broken.projection, stage: 'inForce' })).toBeNull()
})

describe('a year without entries', () => {
  const empty = emptyReplay(lienChieu2014)

  test('may have been created at any time', () => {
    expect(compareWithYear(empty, { ...empty.projection, at: 1395991800000 })).toBeNull()
  })

  test('may not say anything else', () => {
    expect(compareWithYear(empty, { ...empty.projection, number: 1 })).toEqual({
      code: 'PROJECTION_MISMATCH',
      seq: 0,
      detail: 'number',
    })
    expect(compareWithYear(empty, { ...empty.projection, head: 'e'.repeat(64) })?.detail).toBe('head')
  })

  test('from the first entry on, the time is compared too', () => {
    const table = layTable('scribbled')
    table.freeze()
    const { projection } = table.replay()
    expect(compareWithYear(table.replay(), { ...projection, at: projection.at + 1 })?.detail).toBe('at')
  })
})
