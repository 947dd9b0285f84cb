import { describe, expect, test } from 'vitest'

import { checkReport, type Measure } from '@/domain/results/check-report'
import { readReport, writeReport, type Report } from '@/domain/results/report'

import {
  expectBoundByDigest,
  expectExactFields,
  expectInvalid,
  expectValid,
} from '../../../fixtures/result-texts'
import { pledgeBetween, schemeFor } from '../../../fixtures/results'

const pledge = pledgeBetween(
  ['mot', 'hai'],
  [
    { id: 'thu', targets: { mot: '100', hai: 'phấn đấu vượt' } },
    { id: 'ngheo', direction: 'down', targets: { mot: '-1' } },
    { id: 'pho', direction: 'yes', targets: { mot: 'đạt' } },
  ],
)
const scheme = schemeFor(pledge, {
  bonus: [{ id: 'thuong', text: 'Thưởng', max: '2', beyond: false }],
  minus: [{ id: 'tru', text: 'Trừ', max: '-', beyond: false }],
})
const sound: Report = {
  format: 'giao-uoc/report@1',
  bloc: pledge.revision.bloc.id,
  year: '2014',
  period: 'final',
  basis: scheme.digest,
  unit: 'mot',
  asOf: '2014-11-30',
  items: [
    {
      item: 'thu',
      value: '120.50',
      self: '10',
      note: 'Số của Kho bạc',
      evidence: [{ name: 'Báo cáo số 12', link: 'https://a.vn/b?c=d', digest: 'a'.repeat(64) }],
    },
    { item: 'pho', value: 'đạt', self: '-', note: '', evidence: [] },
  ],
  claims: [
    { line: 'thuong', points: '1.5', reason: 'Sáng kiến' },
    { line: 'tru', points: '300', reason: 'Nộp báo cáo muộn' },
  ],
  movements: ['Toàn dân bảo vệ an ninh Tổ quốc'],
  shortcomings: ['Chưa xử lý hết điểm rác'],
}
const kind = { sound, write: writeReport, read: readReport }
const [item, other] = sound.items as [Report['items'][number], Report['items'][number]]
const [claim] = sound.claims
const withItem = (over: object) => ({ items: [{ ...item, ...over }] })
const withEvidence = (over: object) => withItem({ evidence: [{ ...item.evidence[0], ...over }] })
const withClaim = (over: object) => ({ claims: [{ ...claim, ...over }] })

test('a report is bound by its digest', () => {
  expectBoundByDigest(kind)
})

test('it has its own fields and no other', () => {
  expectExactFields(kind)
})

describe('neither written nor read:', () => {
  test.each<[string, object]>([
    ['another format', { format: 'giao-uoc/scores@1' }],
    ['another period', { period: 'quarter' }],
    ['a basis that is no digest', { basis: '-' }],
    ['a unit of every object', { unit: 'constructor' }],
    ['a day that the calendar lacks', { asOf: '2014-02-30' }],
    ['a day as people write it', { asOf: '30/11/2014' }],
    ['an item twice', { items: [item, item] }],
    ['an item with more', withItem({ target: '' })],
    ['an item called __proto__', withItem({ item: '__proto__' })],
    ['a value in words of its own', withItem({ value: 'gần đạt' })],
    ['a word in another form', withItem({ value: 'đạt'.normalize('NFD') })],
    ['an empty value', withItem({ value: '' })],
    ['a missing value spelt out', withItem({ value: '-' })],
    ['a decimal comma', withItem({ value: '120,5' })],
    ['a leading zero', withItem({ value: '0120' })],
    ['a zero below zero', withItem({ value: '-0.00' })],
    ['an exponent', withItem({ value: '1e3' })],
    ['a value of 21 characters', withItem({ value: '1'.repeat(21) })],
    ['a value as a number', withItem({ value: 120 })],
    ['points below zero', withItem({ self: '-1' })],
    ['points of 12 characters', withItem({ self: '100000000.00' })],
    ['a note of two lines', withItem({ note: 'a\nb' })],
    ['21 pieces of evidence', withItem({ evidence: Array.from({ length: 21 }, () => item.evidence[0]) })],
    ['evidence without a name', withEvidence({ name: '' })],
    ['evidence with another digest', withEvidence({ digest: '' })],
    ['a link that runs', withEvidence({ link: 'javascript:alert(1)' })],
    ['a link with a space', withEvidence({ link: 'https://a.vn/b c' })],
    ['a link to nowhere', withEvidence({ link: 'https://' })],
    ['a link of 501 characters', withEvidence({ link: `https://${'a'.repeat(493)}` })],
    ['a claim twice', { claims: [claim, claim] }],
    ['a claim without a reason', withClaim({ reason: '' })],
    ['a claim below zero', withClaim({ points: '-1' })],
    ['a claim without points', withClaim({ points: '-' })],
    ['an empty movement', { movements: [''] }],
    ['201 shortcomings', { shortcomings: Array.from({ length: 201 }, () => 'a') }],
    ['points in mid-year', { period: 'mid', claims: [] }],
    ['claims in mid-year', { period: 'mid', items: [other] }],
  ])('%s', (_, over) => {
    expectInvalid(kind, over)
  })

  test('a text of more than 150,000 bytes, counted in UTF-8', () => {
    expectValid(kind, { shortcomings: ['ế'.repeat(49_500)] })
    expectInvalid(kind, { shortcomings: ['ế'.repeat(50_000)] })
  })
})

test.each<[string, object]>([
  ['nothing to report', { items: [], claims: [], movements: [], shortcomings: [] }],
  ['a value below zero', withItem({ value: '-0.01' })],
  ['a value of 20 characters', withItem({ value: '1'.repeat(20) })],
  ['a target that was missed', withItem({ value: 'không đạt' })],
  ['evidence by name alone', withEvidence({ link: '', digest: '-' })],
  ['a link of 500 characters', withEvidence({ link: `https://${'a'.repeat(492)}` })],
  ['a mid-year report', { period: 'mid', items: [other], claims: [] }],
])('what may be: %s', (_, over) => {
  expectValid(kind, over)
})

describe('against the pledge and the score table', () => {
  const fits = { ok: true, value: null }
  const mismatch = (detail: string) => ({ ok: false, failure: { code: 'TEXT_MISMATCH', detail } })
  const final: Measure = { period: 'final', pledge, scheme }
  const mid: Measure = { period: 'mid', pledge }
  const midYear: Report = {
    ...sound,
    period: 'mid',
    basis: pledge.digest,
    items: sound.items.map((one) => ({ ...one, self: '-' })),
    claims: [],
  }

  test.each<[string, object]>([
    ['bloc', { bloc: 'khoi-khac' }],
    ['year', { year: '2015' }],
    ['period', { period: 'mid' }],
    ['basis', { basis: pledge.digest }],
    ['unit', { unit: 'ba' }],
    ['items', { items: [other, item] }],
    ['items', withItem({ item: 'khac' })],
    ['items/thu/value', withItem({ value: 'đạt' })],
    ['items/thu/self', withItem({ self: '10.01' })],
    ['items/pho/value', { items: [{ ...other, value: '1' }] }],
    ['claims', { claims: [...sound.claims].reverse() }],
    ['claims', withClaim({ line: 'thu' })],
    ['claims/thuong', withClaim({ points: '2.01' })],
  ])('another %s does not fit: %o', (detail, over) => {
    expect(checkReport(sound, final)).toEqual(fits)
    expect(checkReport({ ...sound, ...over }, final)).toEqual(mismatch(detail))
  })

  test('a mid-year report is measured by the pledge', () => {
    expect(checkReport(midYear, mid)).toEqual(fits)
    expect(checkReport({ ...midYear, basis: scheme.digest }, mid)).toEqual(mismatch('basis'))
    expect(checkReport(sound, mid)).toEqual(mismatch('period'))
  })

  test('words fit where the unit’s target is no number', () => {
    const said = (unit: string, id: string): Report => ({
      ...sound,
      unit,
      items: [{ ...item, item: id, value: 'đạt' }],
    })
    expect(checkReport(said('hai', 'thu'), final)).toEqual(fits)
    expect(checkReport(said('hai', 'ngheo'), final)).toEqual(fits)
    expect(checkReport(said('mot', 'ngheo'), final)).toEqual(mismatch('items/ngheo/value'))
  })

  test('without points nobody gives any to themselves', () => {
    const unscored = schemeFor(pledge, {
      scoring: 'none',
      places: 0,
      items: [],
    })
    const measure: Measure = { period: 'final', pledge, scheme: unscored }
    const plain = { ...midYear, period: 'final' as const, basis: unscored.digest }
    expect(checkReport(plain, measure)).toEqual(fits)
    expect(checkReport({ ...plain, items: sound.items }, measure)).toEqual(mismatch('items'))
    expect(checkReport({ ...plain, claims: sound.claims }, measure)).toEqual(mismatch('claims'))
  })
})
