import { canonical } from '@/domain/shared/canonical'
import type { ErrorCode } from '@/domain/shared/errors'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { answered, bac, invalid, reported, yearCase } from './year-kit'
import { type Bad, textOf, deep, pretty, first } from './bad-text'

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

/** Scores and summaries that cannot be read, or do not agree with what they speak of. */
export function resultTexts(): Record<string, Case> {
  return { ...scores(), ...summaries() }
}
