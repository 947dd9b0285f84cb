import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { acts, registry, type Act, type Bodies } from '@/domain/acts/registry'

const digest = '0'.repeat(64)
const seat = { revision: digest, place: digest, unit: 'a', name: 'b', position: 'c', capacity: 'd' }
const speaker = { unit: 'a', name: 'b', position: 'c', capacity: 'd' }
const link = `2014/3/${digest}`
const sound: Bodies = {
  freeze: { revision: digest, number: 1, previous: '-', last: 'none', parties: ['a', 'b'] },
  open: { revision: digest, origins: ['https://a.test'], rpId: 'a.test' },
  sign: { ...seat, decision: 'agree' },
  refuse: seat,
  resume: { seq: 1 },
  void: { seq: 1 },
  attest: { revision: digest, name: 'a', position: 'b' },
  reopen: { revision: digest },
  vouch: { revision: digest, name: 'a', position: 'b' },
  call: {
    text: digest,
    due: '2014-12-05',
    origins: ['https://a.test'],
    rpId: 'a.test',
    term: link,
    ...speaker,
  },
  report: { period: 'mid', basis: digest, ...speaker, replaces: '-', text: digest },
  appraise: { scheme: digest, text: digest, answerBy: '2014-12-12', term: '-', ...speaker },
  vote: { appraisal: digest, ...speaker, replaces: digest, word: 'agree' },
  conclude: { appraisal: digest, text: digest, term: '-', ...speaker },
  hand: { term: '-', to: 'b', ...speaker },
  take: { hand: link, ...speaker },
  designate: { term: '-', unit: 'a', name: 'b', position: 'c' },
  revoke: { key: digest },
  attach: { revision: digest, of: 'pledge', unit: '', file: digest, fileName: 'a.pdf', bytes: 1 },
}
const is = (act: Act, over: Readonly<Record<string, unknown>> = {}) =>
  v.is(registry[act].body, { ...sound[act], ...over })

describe.each(acts)('the body of %s', (act) => {
  test('is read, but with no field more and none less', () => {
    expect(is(act)).toBe(true)
    expect(is(act, { more: 1 })).toBe(false)
    expect(
      v.is(registry[act].body, JSON.parse(`${JSON.stringify(sound[act]).slice(0, -1)},"__proto__":1}`)),
    ).toBe(false)
    for (const field of Object.keys(sound[act])) {
      const less = Object.fromEntries(Object.entries(sound[act]).filter(([key]) => key !== field))
      expect([field, v.is(registry[act].body, less)]).toEqual([field, false])
    }
  })

  test('holds no line break, nothing invisible and no half of a surrogate pair in any text', () => {
    for (const [field, value] of Object.entries(sound[act] as Record<string, unknown>)) {
      for (const bad of ['a\nb', '\n', 'a\u202eb', 'a\ufeff', '\u200b', 'a\uffff', 'a\u0085b', 'a\ud800']) {
        const spoiled =
          typeof value === 'number' ? bad : Array.isArray(value) ? [...(value as unknown[]), bad] : bad
        expect([field, bad, is(act, { [field]: spoiled })]).toEqual([field, bad, false])
      }
    }
  })

  test('takes whole numbers and digests only where they belong', () => {
    for (const [field, value] of Object.entries(sound[act] as Record<string, unknown>)) {
      const wrong = typeof value === 'number' ? [1.5, NaN, 2 ** 53, '1', null] : [1, null, true, {}]
      for (const bad of wrong) expect([field, bad, is(act, { [field]: bad })]).toEqual([field, bad, false])
    }
  })
})

test.each<[Act, string]>([
  ['freeze', 'revision'],
  ['open', 'revision'],
  ['sign', 'revision'],
  ['refuse', 'revision'],
  ['attest', 'revision'],
  ['revoke', 'key'],
  ['attach', 'revision'],
  ['attach', 'file'],
  ['vouch', 'revision'],
  ['call', 'text'],
  ['report', 'basis'],
  ['report', 'text'],
  ['appraise', 'scheme'],
  ['appraise', 'text'],
  ['vote', 'appraisal'],
  ['conclude', 'appraisal'],
  ['conclude', 'text'],
])('%s names its %s by a digest', (act, field) => {
  for (const bad of ['', '-', '0'.repeat(63), 'A'.repeat(64)]) expect(is(act, { [field]: bad })).toBe(false)
})

test('lists that are joined by spaces hold none in their elements: two lists never make one text', () => {
  expect(is('freeze', { parties: ['a b', 'c'] })).toBe(false)
  expect(is('freeze', { parties: ['a', ''] })).toBe(false)
  expect(is('freeze', { parties: ['Hòa Minh'] })).toBe(false)
  expect(is('freeze', { parties: [] })).toBe(true)
  expect(is('open', { origins: ['https://a.test https://b.test'] })).toBe(false)
  expect(is('open', { origins: [''] })).toBe(false)
  for (const strange of ['\ufeff', '\u001c', '\u0085', '\u00a0', '\u007f', 'ế', '\ud800'])
    expect(is('open', { origins: [`https://a.test${strange}`] })).toBe(false)
  expect(is('open', { origins: ['!', '~'] })).toBe(true)
  expect(is('open', { origins: ['https://a.test', 'https://b.test'] })).toBe(true)
})

test.each(['report', 'vote'] as const)('a %s replaces an entry by its hash, or none', (act) => {
  for (const replaces of ['-', digest]) expect(is(act, { replaces })).toBe(true)
  for (const replaces of ['', 'none', '0'.repeat(63), link]) expect(is(act, { replaces })).toBe(false)
})

const noLinks = ['', 'none', digest, '2014/3', `14/3/${digest}`, `2014/03/${digest}`, `2014/0/${digest}`]

test.each(['call', 'appraise', 'conclude', 'hand', 'designate'] as const)(
  'the term of a %s is a link, or none',
  (act) => {
    for (const term of ['-', link, `0000/9007199254740991/${digest}`]) expect(is(act, { term })).toBe(true)
    for (const term of [...noLinks, `${link} `, `2014/3/${'A'.repeat(64)}`])
      expect([term, is(act, { term })]).toEqual([term, false])
  },
)

test('a take names what was handed over by a link', () => {
  for (const hand of [...noLinks, '-']) expect([hand, is('take', { hand })]).toEqual([hand, false])
})

test('what is handed over is handed to a unit', () => {
  for (const to of ['', 'a b', 'Hòa Minh', 'constructor']) expect(is('hand', { to })).toBe(false)
  for (const unit of ['', 'a b', 'constructor']) expect(is('designate', { unit })).toBe(false)
})

test('a day is any line to the log: whether it is one is judged', () => {
  for (const due of ['2014-02-31', 'mai', '']) expect(is('call', { due })).toBe(true)
  for (const answerBy of ['2014-02-31', 'mai', '']) expect(is('appraise', { answerBy })).toBe(true)
})

test('a report is for one of two periods, a vote one of two words', () => {
  expect(is('report', { period: 'final' })).toBe(true)
  for (const period of ['', 'Mid', 'end', null]) expect(is('report', { period })).toBe(false)
  expect(is('vote', { word: 'disagree' })).toBe(true)
  for (const word of ['', 'Agree', 'abstain', null]) expect(is('vote', { word })).toBe(false)
})

test('a copy is of one of three', () => {
  for (const of of ['pledge', 'handover', 'conclusion']) expect(is('attach', { of })).toBe(true)
  for (const of of ['', 'Pledge', 'minutes', null]) expect(is('attach', { of })).toBe(false)
})

test('a decision is one of two words', () => {
  expect(is('sign', { decision: 'reserve' })).toBe(true)
  for (const decision of ['object', '', 'Agree', null]) expect(is('sign', { decision })).toBe(false)
})
