import type { ErrorCode } from '@/domain/shared/errors'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { bac, inForce, invalid, yearCase } from './year-kit'
import { type Bad, textOf, deep, pretty, unclean, first } from './bad-text'

function calledBy(about: string, code: ErrorCode, bad: (year: YearAfter) => Bad): Case {
  const year = inForce()
  const call = year.call({}, { body: { text: textOf(year, year.scheme(), bad(year)) } })
  return yearCase(year, about, invalid(code, call))
}

function schemes(): Record<string, Case> {
  const isNot = 'TEXT_NOT_CANONICAL'
  const tie = { by: 'vote', ballots: 1, quorum: '-', majority: '-', of: 'all' }
  const cases: readonly [string, string, ErrorCode, (year: YearAfter) => Bad][] = [
    ['with-white-space', 'A score table with white space.', isNot, (year) => pretty(year.scheme())],
    ['nested-deep', 'A score table that nests deep.', isNot, () => deep],
    [
      'of-another-format',
      'A report in place of a score table.',
      'TEXT_INVALID',
      (year) => ({ ...year.reportOf(bac, 'final'), basis: '0'.repeat(64) }),
    ],
    ['with-a-field-too-many', 'A field too many.', 'TEXT_INVALID', () => ({ note: '' })],
    ['with-five-places', 'A whole number beyond its bound.', 'TEXT_INVALID', () => ({ places: 5 })],
    [
      'with-an-unseen-character',
      'A line with a character that is not seen.',
      'TEXT_INVALID',
      () => ({ bands: [{ name: unclean, from: '1' }] }),
    ],
    [
      'with-bands-that-rise',
      'Bands that rise.',
      'TEXT_INVALID',
      () => ({
        bands: [
          { name: 'A', from: '1' },
          { name: 'B', from: '2' },
        ],
      }),
    ],
    [
      'with-a-bound-too-exact',
      'A bound with more digits than the points.',
      'TEXT_INVALID',
      () => ({ scale: '99.999' }),
    ],
    ['with-a-negative-bound', 'Points with a minus sign.', 'TEXT_INVALID', () => ({ scale: '-1' })],
    [
      'with-less-than-half',
      'A majority of less than half.',
      'TEXT_INVALID',
      () => ({ tie: { ...tie, majority: '49/100' } }),
    ],
    [
      'with-more-than-all',
      'A quorum of more than all.',
      'TEXT_INVALID',
      () => ({ tie: { ...tie, quorum: '3/2' } }),
    ],
    [
      'with-a-unit-called-constructor',
      'A unit called constructor.',
      'TEXT_INVALID',
      () => ({ apart: ['constructor'] }),
    ],
    [
      'with-a-line-twice',
      'A bonus line with the name of an item.',
      'TEXT_INVALID',
      () => ({ bonus: [{ id: 'ho-ngheo', text: 'x', max: '-', beyond: false }] }),
    ],
    [
      'with-each-for-no-count',
      'Points for each where nothing is counted.',
      'TEXT_INVALID',
      (year) => ({ items: first(year.scheme().items, { each: '1' }) }),
    ],
    [
      'with-minus-beyond',
      'A minus line beyond the scale.',
      'TEXT_INVALID',
      () => ({ minus: [{ id: 'tru', text: 'x', max: '-', beyond: true }] }),
    ],
    [
      'with-ballots-for-nothing',
      'Two ballots where ties are left.',
      'TEXT_INVALID',
      () => ({ tie: { ...tie, by: 'none', ballots: 2 } }),
    ],
    [
      'without-points-with-items',
      'Items where no points are given.',
      'TEXT_INVALID',
      () => ({ scoring: 'none', places: 0 }),
    ],
    [
      'of-another-revision',
      'The score table of another text.',
      'TEXT_MISMATCH',
      () => ({ revision: '0'.repeat(64) }),
    ],
    ['of-another-year', 'The score table of another year.', 'TEXT_MISMATCH', () => ({ year: '2015' })],
    [
      'with-an-item-missing',
      'An item less than the pledge has.',
      'TEXT_MISMATCH',
      (year) => ({ items: year.scheme().items.slice(1) }),
    ],
    [
      'with-points-spelt-otherwise',
      '10.0 for 10.',
      'TEXT_MISMATCH',
      (year) => ({ items: first(year.scheme().items, { max: '10.0' }) }),
    ],
    [
      'with-a-stranger-apart',
      'A unit apart that is no party.',
      'TEXT_MISMATCH',
      () => ({ apart: ['hoa-minh'] }),
    ],
  ]
  return Object.fromEntries(
    cases.map(([name, about, code, bad]) => [`scheme-${name}`, calledBy(about, code, bad)]),
  )
}

/** An appraisal of a call, whatever is wrong with the call's text, rests on it. */
function overAnUnsoundScheme(): Case {
  const year = inForce()
  const call = year.call({}, { body: { text: year.forge({ ...year.scheme(), year: '2015' }) } })
  const report = year.report(bac)
  return yearCase(
    year,
    'A report on a score table that is not the pledge’s: the call decides.',
    invalid('TEXT_MISMATCH', call),
    { weak: [call, report] },
  )
}

/** Score tables that cannot be read, or do not agree with the pledge. */
export function resultSchemes(): Record<string, Case> {
  return { ...schemes(), 'report-on-an-unsound-scheme': overAnUnsoundScheme() }
}
