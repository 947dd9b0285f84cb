import { expect, test } from 'vitest'

import { situationOf, type Missing } from '@/domain/overview/situation'
import type { Stage } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'

import { blocNamed, yearWith } from '../../../fixtures/district'

const today = '2014-03-28'
const bloc = blocNamed('Khối A')
const at = (years: Readonly<Record<string, Year>>, day = today) =>
  situationOf(bloc, new Map(Object.entries(years)), day)
const whats = (missing: readonly Missing[]) => missing.map(({ what, who }) => `${what} ${who}`)

test.each<[string, Year, readonly string[]]>([
  ['a draft without a day', yearWith({ settings: { date: '' } }), ['settings head']],
  ['a whole draft', yearWith(), ['freeze head']],
  ['a frozen text', yearWith({ stage: 'frozen' }), ['open witness']],
  ['a signing', yearWith({ stage: 'signing', signed: { 'hoa-minh': 4 } }), ['signatures units']],
  ['a refusal', yearWith({ stage: 'halted' }), ['resume witness', 'revise head']],
  ['every signature', yearWith({ stage: 'signed' }), ['attest witness']],
  ['an attestation', yearWith({ stage: 'inForce' }), []],
  ['a call', yearWith({ stage: 'reporting', due: '2014-03-30' }), ['reports units', 'appraise head']],
  [
    'an appraisal',
    yearWith({ stage: 'appraising', answerBy: '2014-03-30' }),
    ['answers units', 'conclude head'],
  ],
  ['a conclusion', yearWith({ stage: 'concluded' }), []],
])('after %s somebody is asked for what is missing', (_what, year, missing) => {
  expect(whats(at({ '2014': year }).missing)).toEqual(missing)
})

test('units that have done their part are not asked', () => {
  const slot = { number: 1, hash: 'a' }
  const asked = (over: Parameters<typeof yearWith>[0]) => at({ '2014': yearWith(over) }).missing[0]
  expect(asked({ stage: 'signing', signed: { 'hoa-minh': 4 } })).toMatchObject({
    units: ['hai-van', 'hoa-tien'],
    count: 3,
  })
  expect(asked({ stage: 'reporting', due: today, reported: { 'hai-van': slot } })).toMatchObject({
    units: ['hoa-minh', 'hoa-tien'],
  })
  expect(asked({ stage: 'appraising', answerBy: today, votes: { 'hoa-tien': slot } })).toMatchObject({
    units: ['hai-van', 'hoa-minh'],
  })
})

test.each<[string, Parameters<typeof yearWith>[0], string, number, boolean]>([
  ['the meeting alone', {}, 'meeting', 13, false],
  ['a deadline before the meeting', { settings: { signBy: '2014-03-30' } }, 'signBy', 2, false],
  ['a deadline today', { settings: { signBy: today } }, 'signBy', 0, false],
  ['a deadline yesterday', { settings: { signBy: '2014-03-27' } }, 'signBy', -1, true],
  [
    'a meeting before the deadline',
    { settings: { date: '2014-03-20', signBy: '2014-04-20' } },
    'meeting',
    -8,
    true,
  ],
  ['no day at all', { settings: { date: '' } }, 'year', 278, false],
  ['a day that is none', { settings: { signBy: 'mai' } }, 'meeting', 13, false],
  ['reports due', { stage: 'reporting' as Stage, due: '2014-03-27' }, 'reports', -1, true],
  ['answers due', { stage: 'appraising' as Stage, answerBy: '2014-03-29' }, 'answers', 1, false],
])('of %s, the first day counts', (_what, over, of, left, late) => {
  expect(at({ '2014': yearWith(over) })).toMatchObject({ deadline: { of, left }, late })
})

test('nothing is late once it is in force, whatever the days say', () => {
  const past = { date: '2014-01-10', signBy: '2014-01-05' }
  expect(at({ '2014': yearWith({ stage: 'inForce', settings: past }) })).toMatchObject({
    deadline: null,
    late: false,
  })
})

test('a draft of a year that is over is late though no day was set', () => {
  const draft = yearWith({ settings: { date: '' } })
  expect(at({ '2013': draft })).toMatchObject({ deadline: { of: 'year', day: '2013-12-31' }, late: true })
})

test.each<[string, Readonly<Record<string, Year>>, readonly string[]]>([
  ['no year', {}, ['year admin']],
  [
    'a year from paper',
    { '2013': yearWith({ stage: 'concluded', settings: { source: 'paper' } }) },
    ['year admin'],
  ],
  ['last year in force', { '2013': yearWith({ stage: 'inForce' }) }, ['year admin']],
  ['last year being reported', { '2013': yearWith({ stage: 'reporting' }) }, ['appraise head']],
])('with %s alone, an admin is asked for a new one unless the old one goes on', (_what, years, missing) => {
  expect(whats(at(years).missing)).toEqual(missing)
})

test('a year from paper never stands in the place of one that people work at', () => {
  const paper = yearWith({ stage: 'concluded', settings: { source: 'paper' } })
  expect(at({ '2013': paper, '2012': yearWith({ stage: 'frozen' }) }).year).toMatchObject({ id: '2012' })
  expect(at({ '2014': yearWith(), '2015': paper }).year).toMatchObject({ id: '2014', paper: false })
})
