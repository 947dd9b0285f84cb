import { describe, expect, test } from 'vitest'

import { linesOf, noTieRule, readScheme, writeScheme, type Scheme } from '@/domain/results/scheme'
import { checkScheme, emptyScheme } from '@/domain/results/scheme-of-pledge'

import { writtenPledge } from '../../../fixtures/pledge'
import {
  expectBoundByDigest,
  expectExactFields,
  expectInvalid,
  expectValid,
} from '../../../fixtures/result-texts'

const pledge = writtenPledge()
const sound: Scheme = {
  ...emptyScheme(pledge, 'points'),
  scale: '20',
  bonus: [{ id: 'sang-kien', text: 'Sáng kiến được công nhận', max: '2.50', beyond: true }],
  minus: [{ id: 'khieu-nai', text: 'Khiếu nại vượt cấp', max: '-', beyond: false }],
  bonusCap: '5',
  apart: ['hoa-minh'],
  bands: [
    { name: 'Hoàn thành xuất sắc', from: '18' },
    { name: 'Hoàn thành tốt', from: '14.5' },
  ],
  tie: { by: 'vote', ballots: 2, quorum: '2/3', majority: '4/5', of: 'all' },
}
const kind = { sound, write: writeScheme, read: readScheme }
const [bonus] = sound.bonus
const [first, second, third] = sound.items
const [best] = sound.bands
const withFirst = (over: object) => ({ items: [{ ...first, ...over }, second, third] })
const withBonus = (over: object) => ({ bonus: [{ ...bonus, ...over }] })
const withTie = (over: object) => ({ tie: { ...sound.tie, ...over } })

test('a score table is bound by its digest', () => {
  expectBoundByDigest(kind)
})

test('it has its own fields and no other', () => {
  expectExactFields(kind)
})

describe('neither written nor read:', () => {
  test.each<[string, object]>([
    ['another format', { format: 'giao-uoc/report@1' }],
    ['a bloc in capitals', { bloc: 'Khoi' }],
    ['a bloc of every object', { bloc: 'constructor' }],
    ['a year of two digits', { year: '14' }],
    ['a revision that is no digest', { revision: '-' }],
    ['another way of scoring', { scoring: 'stars' }],
    ['five places', { places: 5 }],
    ['places below zero', { places: -1 }],
    ['places as text', { places: '2' }],
    ['per cent to five places', { percentPlaces: 5 }],
    ['a scale below zero', { scale: '-20' }],
    ['an empty scale', { scale: '' }],
    ['a scale in another spelling', { scale: '020' }],
    ['a scale of twelve digits', { scale: '100000000000' }],
    ['a scale finer than the points', { scale: '20.125' }],
    ['a cap finer than the points', { bonusCap: '5.125' }],
    ['an exponent', { scale: '2e1' }],
    ['no item', { items: [] }],
    ['an item twice', { items: [first, first] }],
    ['an item with more', withFirst({ note: '' })],
    ['an unknown rule', withFirst({ rule: 'generous' })],
    ['a rule that every object has', withFirst({ rule: 'constructor' })],
    ['points for each, and no rule for it', withFirst({ each: '1' })],
    ['a rule for each, and no points for it', withFirst({ rule: 'fixed' })],
    ['an item without a most', withFirst({ max: '-' })],
    ['a bonus named like an item', withBonus({ id: 'ho-ngheo' })],
    ['a bonus twice', { bonus: [bonus, bonus] }],
    ['a minus named like a bonus', { minus: [{ ...bonus, beyond: false }] }],
    ['a bonus of two lines', withBonus({ text: 'Sáng\nkiến' })],
    ['a bonus without words', withBonus({ text: '' })],
    ['a bonus finer than the points', withBonus({ max: '2.505' })],
    ['a bonus below zero', withBonus({ max: '-1' })],
    ['a bonus beyond in words', withBonus({ beyond: 'true' })],
    ['a minus beyond the scale', { minus: [{ ...sound.minus[0], beyond: true }] }],
    ['a unit apart twice', { apart: ['hoa-minh', 'hoa-minh'] }],
    ['61 units apart', { apart: Array.from({ length: 61 }, (_, index) => `don-vi-${String(index)}`) }],
    ['bands that rise', { bands: [...sound.bands].reverse() }],
    [
      'bands that do not fall',
      {
        bands: [
          { name: 'A', from: '18' },
          { name: 'B', from: '18.00' },
        ],
      },
    ],
    [
      'a band twice',
      {
        bands: [
          { name: 'A', from: '18' },
          { name: 'A', from: '14' },
        ],
      },
    ],
    ['a band called “-”', { bands: [{ name: '-', from: '18' }] }],
    ['a band without a name', { bands: [{ ...best, name: '' }] }],
    ['a band finer than the points', { bands: [{ ...best, from: '18.125' }] }],
    ['no ballot', withTie({ ballots: 0 })],
    ['three ballots', withTie({ ballots: 3 })],
    ['a quorum of more than all', withTie({ quorum: '4/3' })],
    ['a quorum as a decimal', withTie({ quorum: '0.66' })],
    ['a quorum of none', withTie({ quorum: '0/3' })],
    ['a quorum over zero', withTie({ quorum: '1/0' })],
    ['a quorum in another spelling', withTie({ quorum: '02/3' })],
    ['a majority of less than half', withTie({ majority: '49/100' })],
    ['a tie by lot', withTie({ by: 'lot' })],
    ['a majority of those absent', withTie({ of: 'absent' })],
    ['no ballots, but a quorum', { tie: { ...noTieRule, quorum: '2/3' } }],
    ['no ballots, but a majority', { tie: { ...noTieRule, majority: '2/3' } }],
    ['no ballots, but two', { tie: { ...noTieRule, ballots: 2 } }],
    ['no ballots, but of those present', { tie: { ...noTieRule, of: 'present' } }],
  ])('%s', (_, over) => {
    expectInvalid(kind, over)
  })

  test('a text of more than 500,000 bytes, counted in UTF-8', () => {
    const long = (length: number) => withBonus({ text: 'ế'.repeat(length) })
    expectValid(kind, long(166_000))
    expectInvalid(kind, long(166_600))
  })
})

test.each<[string, object]>([
  ['no bounds', { scale: '-', bonusCap: '-', ...withBonus({ max: '-' }) }],
  ['a band below zero', { bands: [...sound.bands, { name: 'Yếu', from: '-5' }] }],
  ['a quorum of all', withTie({ quorum: '1/1' })],
  ['a majority of half', withTie({ majority: '1/2' })],
  ['neither quorum nor majority', withTie({ quorum: '-', majority: '-' })],
  ['points for each', withFirst({ rule: 'fixed', each: '0.125' })],
  ['the head decides', withTie({ by: 'head' })],
])('what may be: %s', (_, over) => {
  expectValid(kind, over)
})

describe('without points', () => {
  const none = { ...kind, sound: emptyScheme(pledge, 'none') }

  test('there is nothing to score', () => {
    expectBoundByDigest(none)
    expectValid(none, { percentPlaces: 4 })
  })

  test.each<[string, object]>([
    ['places', { places: 1 }],
    ['a scale', { scale: '20' }],
    ['a cap', { bonusCap: '20' }],
    ['items', { items: sound.items }],
    ['a bonus', { bonus: [{ ...bonus, max: '-' }] }],
    ['a minus', { minus: sound.minus }],
    ['units apart', { apart: sound.apart }],
    ['bands', { bands: [{ name: 'A', from: '1' }] }],
    ['a tie', { tie: sound.tie }],
  ])('no %s', (_, over) => {
    expectInvalid(none, over)
  })
})

describe('against its pledge', () => {
  const mismatch = (detail: string) => ({ ok: false, failure: { code: 'TEXT_MISMATCH', detail } })

  test('the empty one fits, scored or not, and scores every item for what was pledged', () => {
    for (const scoring of ['points', 'none'] as const)
      expect(checkScheme(emptyScheme(pledge, scoring), pledge)).toEqual({ ok: true, value: null })
    expect(emptyScheme(pledge, 'points').items).toEqual([
      { item: 'thu-ngan-sach', max: '10', rule: 'proportional', each: '-' },
      { item: 'ho-ngheo', max: '5', rule: 'proportional', each: '-' },
      { item: 'tuyen-pho', max: '5', rule: 'all-or-nothing', each: '-' },
    ])
  })

  test.each<[string, object]>([
    ['revision', { revision: 'e'.repeat(64) }],
    ['bloc', { bloc: 'khoi-khac' }],
    ['year', { year: '2015' }],
    ['apart', { apart: ['hai-van'] }],
    ['apart', { apart: ['hoa-minh', 'hoa-hiep-bac'] }],
    ['items', { items: [first, second] }],
    ['items', { items: [second, first, third] }],
    ['items', { items: [first, second, third, { ...third, item: 'khac' }] }],
    ['items', withFirst({ max: '11' })],
    ['items', withFirst({ max: '10.0' })],
  ])('another %s does not fit: %o', (detail, over) => {
    expect(checkScheme(sound, pledge)).toEqual({ ok: true, value: null })
    expect(checkScheme({ ...sound, ...over }, pledge)).toEqual(mismatch(detail))
  })
})

test('its lines are its items, bonus and minus, in this order', () => {
  expect(linesOf(sound).map(({ id, max }) => [id, max])).toEqual([
    ['thu-ngan-sach', '10'],
    ['ho-ngheo', '5'],
    ['tuyen-pho', '5'],
    ['sang-kien', '2.50'],
    ['khieu-nai', '-'],
  ])
})
