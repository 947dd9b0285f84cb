import type { Report } from '@/domain/results/report'
import type { ErrorCode } from '@/domain/shared/errors'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { bac, called, inForce, invalid, nam, proven, yearCase } from './year-kit'
import { type Bad, textOf, pretty, first } from './bad-text'

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

/** Reports that cannot be read, or do not agree with what they are measured by. */
export function resultReports(): Record<string, Case> {
  return {
    ...reports(),
    'unreadable-reports-passed-over': passedOver(),
    'unsound-mid-year-report-passed-over': midYear(),
  }
}
