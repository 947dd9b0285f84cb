import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { anotherKey, appraised, bac, called, invalid, khanh, nam, proven, yearCase, zeroed } from './year-kit'

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

/** What counts of the units' votes. */
export function resultVotes(): Record<string, Case> {
  return { ...votes(), ...ballots() }
}
