import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import {
  anotherKey,
  appraised,
  bac,
  called,
  invalid,
  khanh,
  nam,
  onSite,
  proven,
  reported,
  yearCase,
  zeroed,
} from './year-kit'

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

function reports(): Record<string, Case> {
  const twoSchemes = (year: YearAfter, first: YearAfter['counts'] | null) => {
    const entry = year.report(nam)
    const own = year.table.log.filter(({ act }) => act === 'report')
    year.call({ places: 3 })
    year.call()
    if (first !== null) for (const one of own) first(one as typeof entry)
  }
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
        const entry = year.report(nam)
        const all = year.table.log.filter(({ act }) => act === 'report')
        const notes = {
          reason: 'Nhắc lại',
          returned: [{ unit: nam, report: entry.hash, reason: 'Thiếu minh chứng' }],
        }
        year.call({}, { notes })
        for (const one of all) year.counts(one as typeof entry)
      },
    ),
    'called-by-another-scheme-and-the-first-again': scoredOver(
      'Called for by another scheme, then by the first again.',
      (year) => {
        twoSchemes(year, year.counts)
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

/** The head names a vote of nam that does not count, or all that do. */
function concludedOver(about: string, change: (year: YearAfter) => unknown, sound: boolean): Case {
  const year = appraised()
  change(year)
  const conclusion = year.conclude()
  return yearCase(year, about, sound ? proven : invalid('BASIS_UNSOUND', conclusion))
}

function votes(): Record<string, Case> {
  const written = (notes: object) => JSON.stringify(notes)
  const passed = (about: string, notes: object, word: 'agree' | 'disagree' = 'agree') =>
    concludedOver(
      about,
      (year) => {
        year.counts(year.vote(nam))
        year.vote(nam, word, { written: written(notes) })
      },
      true,
    )
  const ballot = { choice: '', tie: 'main-1' }
  return {
    'replaced-vote-named': concludedOver(
      'The head names the vote that was replaced.',
      (year) => {
        year.counts(year.vote(nam))
        year.vote(nam, 'disagree')
      },
      false,
    ),
    'vote-left-out': concludedOver(
      'The head leaves out a vote that counts.',
      (year) => {
        year.counts({ ...year.vote(nam), hash: '-' })
      },
      false,
    ),
    'zero-signature-over-a-vote': concludedOver(
      'A signature of zeros over a sound vote, which counts.',
      (year) => {
        year.counts(year.vote(nam))
        year.vote(nam, 'disagree', { signer: zeroed(year.table.leader(nam)) })
      },
      true,
    ),
    'unknown-key-over-a-vote': concludedOver(
      'A key that nobody has compared, over a vote by one that somebody has.',
      (year) => {
        year.counts(year.vote(nam))
        year.vote(nam, 'disagree', { signer: anotherKey(year.table, 'hoahiepnam') })
      },
      true,
    ),
    'vote-on-no-tie': passed('A ballot on a tie that there is not, over a sound vote.', {
      ballots: [ballot],
      objections: [],
      reason: '',
    }),
    'vote-on-no-line': passed(
      'An objection to a line that there is not, over a sound vote.',
      { ballots: [], objections: [{ line: 'thuong', reason: 'x' }], reason: 'x' },
      'disagree',
    ),
    'vote-without-a-reason': passed(
      'Disagrees without a reason, over a sound vote.',
      { ballots: [], objections: [], reason: '' },
      'disagree',
    ),
    'vote-objecting-without-a-reason': passed(
      'An objection without a reason, over a sound vote.',
      { ballots: [], objections: [{ line: 'ho-ngheo', reason: '' }], reason: 'x' },
      'disagree',
    ),
    'vote-with-an-unseen-character': passed(
      'A reason with a character that is not seen, over a sound vote.',
      { ballots: [], objections: [], reason: 'a\u2060b' },
    ),
    'vote-not-canonical': passed('Notes in another order, over a sound vote.', {
      reason: '',
      objections: [],
      ballots: [],
    }),
  }
}

/** Ballots that units cannot cast, where there is a tie to vote on. */
function ballots(): Record<string, Case> {
  const cast = (about: string, by: 'vote' | 'none', ...choices: readonly string[]) => {
    const year = called(3)
    year.call({ tie: { by, ballots: 1, quorum: '-', majority: '-', of: 'all' } })
    const items = (unit: string) =>
      year
        .reportOf(unit, 'final')
        .items.map((item) => (item.item === 'ho-ngheo' ? { ...item, value: '9' } : item))
    for (const unit of [bac, nam]) year.report(unit, { items: items(unit) })
    year.report(khanh, { items: [] })
    year.appraise()
    year.counts(year.vote(nam))
    const cards = choices.map((choice) => ({ choice, tie: 'main-1' }))
    year.vote(nam, 'agree', { written: JSON.stringify({ ballots: cards, objections: [], reason: '' }) })
    year.vote(khanh)
    year.conclude()
    return yearCase(year, about, proven)
  }
  return {
    'vote-for-a-unit-that-does-not-tie': cast(
      'A ballot for a unit that does not tie, over a sound vote.',
      'vote',
      khanh,
    ),
    'vote-with-two-ballots-on-a-tie': cast('Two ballots on one tie, over a sound vote.', 'vote', bac, nam),
    'vote-where-ties-are-left': cast(
      'A ballot where ties are left as they are, over a sound vote.',
      'none',
      bac,
    ),
  }
}

/** Days by which something is to be done. */
function days(): Record<string, Case> {
  const call = (due: string) => {
    const year = called()
    return yearCase(
      year,
      'Called for by a day that the calendar lacks.',
      invalid('DAY_INVALID', year.call({}, { body: { due } })),
    )
  }
  const appraise = (answerBy: string, about: string) => {
    const year = reported()
    return yearCase(year, about, invalid('DAY_INVALID', year.appraise({}, { body: { answerBy } })))
  }
  const tomorrow = reported()
  tomorrow.appraise({}, { body: { answerBy: '2014-03-29' } })
  const early = appraised()
  const grace = reported()
  grace.appraise({}, { body: { answerBy: '2014-03-29' } })
  // the conclusion is made at 23:58:00 in Viet Nam, when it may be the day after by another clock
  const after = Date.UTC(2014, 2, 29, 16, 58) - (grace.table.replay().projection.at + 60_000) + 40
  const late = reported()
  late.appraise({}, { body: { answerBy: '2014-03-29' } })
  return {
    'due-on-31-february': call('2014-02-31'),
    'due-on-no-day': call('05/12/2014'),
    'answers-due-today': appraise(
      '2014-03-28',
      'Answers asked for by the day on which the scores are laid down.',
    ),
    'answers-due-on-no-day': appraise('2014-06-31', 'Answers asked for by a day that the calendar lacks.'),
    'answers-due-tomorrow': yearCase(tomorrow, 'Answers asked for by the next day.', proven),
    'concluded-before-the-answers': yearCase(
      early,
      'Concluded while a unit has not answered.',
      invalid('ANSWERS_DUE', early.conclude()),
    ),
    'concluded-on-the-last-day': yearCase(
      grace,
      'Concluded two minutes and a moment before the last day ends.',
      invalid('ANSWERS_DUE', grace.conclude({}, { after: after - 1 })),
    ),
    'concluded-two-minutes-early': (() => {
      late.conclude({}, { after })
      return yearCase(
        late,
        'Concluded two minutes before the last day ends: the clock may be so far off.',
        proven,
      )
    })(),
  }
}

/** What counts of what units have said, and by when. */
export function resultCounting(): Record<string, Case> {
  return { ...reports(), ...votes(), ...ballots(), ...days() }
}
