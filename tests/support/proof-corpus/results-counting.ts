import type { Notes } from '@/domain/acts/registry'
import { isAct } from '@/domain/log/entry'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { anotherKey, bac, called, invalid, nam, onSite, proven, yearCase, zeroed } from './year-kit'

/** Other values than in the report before. */
const less = (year: YearAfter) => ({
  items: year.reportOf(nam, 'final').items.map((item) => ({ ...item, note: 'Bản sau' })),
})

/** The head scores what stands in the log; without `which` the last report of nam. */
function scoredOver(about: string, change: (year: YearAfter) => unknown): Case {
  const year = called()
  year.report(bac)
  change(year)
  year.appraise()
  return yearCase(year, about, proven)
}

/** The head names a report of nam that does not count. */
function namedWrongly(about: string, change: (year: YearAfter) => unknown): Case {
  const year = called()
  year.report(bac)
  change(year)
  return yearCase(year, about, invalid('BASIS_UNSOUND', year.appraise()))
}

/** Calls by the first scheme, on which all that was reported counts. */
function callAgain(year: YearAfter, notes: Notes['call'] = { reason: '', returned: [] }): void {
  const reports = year.table.log.filter((entry) => isAct(entry, 'report'))
  year.call({}, { notes })
  for (const report of reports) year.counts(report)
}

/** What counts of the units’ reports. */
export function resultCounting(): Record<string, Case> {
  return {
    'report-replaced': scoredOver('A report replaced by another.', (year) => {
      year.report(nam)
      year.report(nam, less(year))
    }),
    'replaced-report-named': namedWrongly('The head names the report that was replaced.', (year) => {
      year.counts(year.report(nam))
      year.report(nam, less(year))
    }),
    'report-left-out': namedWrongly('The head leaves out a report that counts.', (year) => {
      year.counts({ ...year.report(nam), hash: '-' })
    }),
    'called-again-by-the-same-scheme': scoredOver(
      'Called for again: the reports on the same scheme count.',
      (year) => {
        const { hash } = year.report(nam)
        callAgain(year, {
          reason: 'Nhắc lại',
          returned: [{ unit: nam, report: hash, reason: 'Thiếu minh chứng' }],
        })
      },
    ),
    'called-by-another-scheme-and-the-first-again': scoredOver(
      'Called for by another scheme, then by the first again.',
      (year) => {
        year.report(nam)
        year.call({ places: 3 })
        callAgain(year)
      },
    ),
    'report-on-another-scheme-named': namedWrongly(
      'The head names a report on a scheme that no longer stands.',
      (year) => {
        const entry = year.report(nam)
        year.call({ places: 3 })
        year.report(bac)
        year.counts(entry)
      },
    ),
    'zero-signature-over-a-report': scoredOver(
      'A signature of zeros over a sound report, which counts.',
      (year) => {
        year.counts(year.report(nam))
        year.report(nam, less(year), { signer: zeroed(year.table.leader(nam)) })
      },
    ),
    'said-again-after-a-zero-signature': scoredOver(
      'The same text again, after somebody without a key sent it.',
      (year) => {
        year.report(nam, {}, { signer: zeroed(year.table.leader(nam)) })
        year.report(nam)
      },
    ),
    'unsound-report-named': (() => {
      const year = called()
      year.report(bac)
      const entry = year.report(nam, {}, { signer: zeroed(year.table.leader(nam)) })
      const appraisal = year.appraise()
      return yearCase(
        year,
        'The head names a report with a signature of zeros.',
        invalid('SIGNATURE_INVALID', entry),
        { weak: [entry, appraisal] },
      )
    })(),
    'report-with-a-revoked-key': scoredOver(
      'A report with a key that had been revoked, over a sound one.',
      (year) => {
        year.counts(year.report(nam))
        const other = anotherKey(year.table, 'hoahiepnam')
        year.table.revoke(year.table.leader(nam), other.kid)
        year.report(nam, less(year), { signer: other })
      },
    ),
    'report-on-another-site': scoredOver('A report made on another site, over a sound one.', (year) => {
      year.counts(year.report(nam))
      const site = { origins: ['https://giaouoc.test.evil.example'], rpId: 'giaouoc.test' }
      year.report(nam, less(year), { signer: onSite(year.table.leader(nam), site) })
    }),
    'unknown-key-over-a-report': scoredOver(
      'A key that nobody has compared, over a report by one that somebody has.',
      (year) => {
        year.counts(year.report(nam))
        year.report(nam, less(year), { signer: anotherKey(year.table, 'hoahiepnam') })
      },
    ),
    'report-by-an-unknown-key-named': (() => {
      const year = called()
      year.report(bac)
      year.report(nam)
      const entry = year.report(nam, less(year), { signer: anotherKey(year.table, 'hoahiepnam') })
      const appraisal = year.appraise()
      return yearCase(
        year,
        'The head names the report by a key that nobody has compared.',
        invalid('BASIS_UNSOUND', appraisal),
        { weak: [entry, appraisal] },
      )
    })(),
    'vouched-after-the-scores': (() => {
      const year = called()
      const key = anotherKey(year.table, 'hoahiepnam')
      year.report(bac)
      year.counts(year.report(nam))
      year.report(nam, less(year), { signer: key })
      year.appraise()
      year.vouch([[nam, key]])
      return yearCase(year, 'A key compared only after the scores displaces nothing that they name.', proven)
    })(),
    'former-leader-over-a-report': scoredOver(
      'The key of a former leader over a report by the new one.',
      (year) => {
        const key = anotherKey(year.table, 'hoahiepnam')
        year.vouch([[nam, key]])
        year.counts(year.report(nam, {}, { signer: key }))
        year.report(nam, less(year))
      },
    ),
  }
}
