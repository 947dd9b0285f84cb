import type { Report } from '@/domain/results/report'
import { canonical } from '@/domain/shared/canonical'
import type { ErrorCode } from '@/domain/shared/errors'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import {
  answered,
  bac,
  called,
  forgeText,
  inForce,
  invalid,
  nam,
  proven,
  reported,
  yearCase,
} from './year-kit'

/** A text in place of the sound one, or fields in place of some of its own. */
type Bad = string | object

const textOf = (year: YearAfter, sound: object, bad: Bad): string =>
  typeof bad === 'string' ? forgeText(year, bad) : year.forge({ ...sound, ...bad })

const deep = `${'['.repeat(17)}${']'.repeat(17)}`
const pretty = (content: object): string => JSON.stringify(content, null, 1)

function calledBy(about: string, code: ErrorCode, bad: (year: YearAfter) => Bad): Case {
  const year = inForce()
  const call = year.call({}, { body: { text: textOf(year, year.scheme(), bad(year)) } })
  return yearCase(year, about, invalid(code, call))
}

/** nam reports soundly, then so; the head names the second report. */
function reportedAs(about: string, code: ErrorCode, bad: (year: YearAfter) => Bad): Case {
  const year = called()
  year.report(bac)
  year.counts(year.report(nam))
  const entry = year.report(nam, {}, { body: { text: textOf(year, year.reportOf(nam, 'final'), bad(year)) } })
  const { units } = year.scores()
  const appraisal = year.appraise({
    units: units.map((scored) => (scored.unit === nam ? { ...scored, report: entry.hash } : scored)),
  })
  return yearCase(year, about, invalid(code, entry), { weak: [entry, appraisal] })
}

function scoredBy(about: string, code: ErrorCode, bad: (year: YearAfter) => Bad): Case {
  const year = reported()
  const appraisal = year.appraise({}, { body: { text: textOf(year, year.scores(), bad(year)) } })
  return yearCase(year, about, invalid(code, appraisal))
}

function concludedBy(about: string, code: ErrorCode, bad: (year: YearAfter) => Bad): Case {
  const year = answered()
  const conclusion = year.conclude({}, { body: { text: textOf(year, year.summary(), bad(year)) } })
  return yearCase(year, about, invalid(code, conclusion))
}

const unclean = 'Xuất\u200bsắc'
const first = <T>([one, ...rest]: readonly T[], over: object): readonly unknown[] => [
  { ...one, ...over },
  ...rest,
]

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

function reports(): Record<string, Case> {
  const cases: readonly [string, string, ErrorCode, (year: YearAfter) => Bad][] = [
    [
      'with-white-space',
      'A report with white space.',
      'TEXT_NOT_CANONICAL',
      (year) => pretty(year.reportOf(nam, 'final')),
    ],
    [
      'of-150001-bytes',
      'A report of 150,001 bytes in letters of three.',
      'TEXT_INVALID',
      (year) => largeReport(year, 150_001),
    ],
    ['of-another-year', 'The report of another year.', 'TEXT_MISMATCH', () => ({ year: '2015' })],
    [
      'on-another-scheme',
      'Measured by another score table than its entry says.',
      'TEXT_MISMATCH',
      () => ({ basis: '0'.repeat(64) }),
    ],
    ['for-mid-year-within', 'Given out as one for mid-year.', 'TEXT_MISMATCH', () => ({ period: 'mid' })],
    ['of-another-unit', 'The report of another unit.', 'TEXT_MISMATCH', () => ({ unit: bac })],
    [
      'in-another-order',
      'Items in another order.',
      'TEXT_MISMATCH',
      (year) => ({ items: [...year.reportOf(nam, 'final').items].reverse() }),
    ],
    [
      'with-a-word-for-a-number',
      'A word where the target is a number.',
      'TEXT_MISMATCH',
      (year) => ({ items: first(year.reportOf(nam, 'final').items, { value: 'đạt' }) }),
    ],
    [
      'with-more-than-the-item-has',
      'More points than the item has.',
      'TEXT_MISMATCH',
      (year) => ({ items: first(year.reportOf(nam, 'final').items, { self: '10.01' }) }),
    ],
    [
      'with-a-claim-for-nothing',
      'A claim for a line that there is not.',
      'TEXT_MISMATCH',
      () => ({ claims: [{ line: 'thuong', points: '1', reason: 'x' }] }),
    ],
  ]
  return Object.fromEntries(
    cases.map(([name, about, code, bad]) => [`report-${name}`, reportedAs(about, code, bad)]),
  )
}

/** A report that nobody objects to, of so many bytes. */
function largeReport(year: YearAfter, bytes: number): Partial<Report> {
  const sound = { ...year.reportOf(nam, 'final'), movements: ['ộ'] }
  const least = Buffer.byteLength(JSON.stringify(sound))
  const letters = 'ộ'.repeat(Math.floor((bytes - least) / 3))
  return { movements: [`ộ${letters}${'x'.repeat((bytes - least) % 3)}`] }
}

/** Reports that cannot be read, one after another, over one that can: none of them counts. */
function passedOver(): Case {
  const year = called()
  year.report(bac)
  year.counts(year.report(nam))
  const { items } = year.reportOf(nam, 'final')
  const value = (spelt: string) => ({ items: first(items, { value: spelt }) })
  const evidence = (over: object) => ({
    items: first(items, { evidence: [{ name: 'a', link: '', digest: '-', ...over }] }),
  })
  const bad: readonly object[] = [
    value('1e3'),
    value('01'),
    value('-0.00'),
    value('1.'),
    value('１'),
    value('1'.repeat(21)),
    value('đạt'.normalize('NFD')),
    value('ĐẠT'),
    value('-'),
    { asOf: '2014-02-29' },
    { asOf: '0000-01-01' },
    evidence({ link: 'javascript:alert(1)' }),
    evidence({ link: 'https://x y' }),
    evidence({ digest: 'A'.repeat(64) }),
    { items: [...items, items[0]] },
    { movements: [''] },
    { shortcomings: ['a\u2028b'] },
    { format: 'giao-uoc/report@2' },
    { items: first(items, { verified: true }) },
  ]
  for (const fields of bad)
    year.report(nam, {}, { body: { text: year.forge({ ...year.reportOf(nam, 'final'), ...fields }) } })
  year.appraise()
  return yearCase(year, 'Nineteen reports that cannot be read over one that can, which counts.', proven)
}

/** The same of reports for mid-year, whose points are not asked for; they change no results. */
function midYear(): Case {
  const year = inForce()
  const { items } = year.reportOf(nam, 'mid')
  const text = year.forge({ ...year.reportOf(nam, 'mid'), items: first(items, { self: '1' }) })
  year.report(nam, {}, { body: { text } }, 'mid')
  year.whole()
  return yearCase(
    year,
    'A report for mid-year with points: it does not hold, and no results rest on it.',
    proven,
  )
}

function scores(): Record<string, Case> {
  const unit = (year: YearAfter, over: object) => ({ units: first(year.scores().units, over) })
  const cases: readonly [string, string, ErrorCode, (year: YearAfter) => Bad][] = [
    ['nested-deep', 'Scores that nest deep.', 'TEXT_NOT_CANONICAL', () => deep],
    [
      'that-are-a-report',
      'The text of a report under scores.',
      'TEXT_INVALID',
      (year) => canonical(year.reportOf(bac, 'final')),
    ],
    [
      'of-one-unit',
      'Scores of one unit alone.',
      'TEXT_INVALID',
      (year) => ({ units: year.scores().units.slice(1) }),
    ],
    ['with-a-rank-of-zero', 'A rank of 0.', 'TEXT_INVALID', (year) => unit(year, { rank: '0' })],
    [
      'with-a-total-spelt-as-a-number',
      'A total that is a number.',
      'TEXT_INVALID',
      (year) => unit(year, { total: 20 }),
    ],
    [
      'with-a-reason-twice',
      'Two reasons for one line.',
      'TEXT_INVALID',
      (year) =>
        unit(year, {
          reasons: [
            { line: 'ho-ngheo', text: 'x' },
            { line: 'ho-ngheo', text: 'y' },
          ],
        }),
    ],
    [
      'of-another-scheme',
      'Scores by another score table.',
      'TEXT_MISMATCH',
      () => ({ scheme: '0'.repeat(64) }),
    ],
    [
      'in-another-order',
      'Units in another order.',
      'TEXT_MISMATCH',
      (year) => ({ units: [...year.scores().units].reverse() }),
    ],
    [
      'with-a-line-missing',
      'A line less than there are.',
      'TEXT_MISMATCH',
      (year) => unit(year, { points: ['10.00', '5.00'] }),
    ],
    [
      'with-a-reason-for-nothing',
      'A reason for a line that there is not.',
      'TEXT_MISMATCH',
      (year) => unit(year, { reasons: [{ line: 'thuong', text: 'x' }] }),
    ],
  ]
  return Object.fromEntries(
    cases.map(([name, about, code, bad]) => [`scores-${name}`, scoredBy(about, code, bad)]),
  )
}

function summaries(): Record<string, Case> {
  const nothing = { year: '-', source: 'none', conclusion: '-', values: [] }
  const cases: readonly [string, string, ErrorCode, (year: YearAfter) => Bad][] = [
    [
      'with-white-space',
      'A summary with white space.',
      'TEXT_NOT_CANONICAL',
      (year) => pretty(year.summary()),
    ],
    [
      'with-a-digest-in-capitals',
      'A digest in capitals.',
      'TEXT_INVALID',
      () => ({ appraisal: 'A'.repeat(64) }),
    ],
    [
      'with-this-year-before',
      'This year given out as an earlier one.',
      'TEXT_INVALID',
      () => ({ before: { ...nothing, year: '2014', source: 'paper' } }),
    ],
    [
      'with-a-conclusion-on-paper',
      'A conclusion of a year on paper.',
      'TEXT_INVALID',
      () => ({ before: { ...nothing, year: '2013', source: 'paper', conclusion: '0'.repeat(64) } }),
    ],
    [
      'with-a-unit-twice',
      'A unit that answers twice.',
      'TEXT_INVALID',
      (year) => ({ answers: [...year.summary().answers, year.summary().answers[0]] }),
    ],
    ['of-another-appraisal', 'About other scores.', 'TEXT_MISMATCH', () => ({ appraisal: '0'.repeat(64) })],
    [
      'in-another-order',
      'Answers in another order.',
      'TEXT_MISMATCH',
      (year) => ({ answers: [...year.summary().answers].reverse() }),
    ],
    [
      'without-a-unit-ranked',
      'A ranking without a unit.',
      'TEXT_MISMATCH',
      (year) => ({ ranking: year.summary().ranking.slice(1) }),
    ],
    [
      'with-values-of-other-items',
      'Values of an earlier year, one less than there are items.',
      'TEXT_MISMATCH',
      () => ({
        before: { ...nothing, year: '2013', source: 'paper', values: [{ unit: bac, values: ['1', '-'] }] },
      }),
    ],
    [
      'with-a-ballot-on-no-tie',
      'A ballot on a tie that there is not.',
      'TEXT_MISMATCH',
      () => ({
        ballots: [{ tie: 'main-1', by: 'votes', counts: [], present: 0, countedBy: [], order: [[bac]] }],
      }),
    ],
  ]
  return Object.fromEntries(
    cases.map(([name, about, code, bad]) => [`summary-${name}`, concludedBy(about, code, bad)]),
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

/** Texts that cannot be read, and texts that do not agree with what they speak of. */
export function resultTexts(): Record<string, Case> {
  return {
    ...schemes(),
    ...reports(),
    'unreadable-reports-passed-over': passedOver(),
    'unsound-mid-year-report-passed-over': midYear(),
    'report-on-an-unsound-scheme': overAnUnsoundScheme(),
    ...scores(),
    ...summaries(),
  }
}
