import type { Ballot } from '@/domain/results/summary'
import type { Scheme } from '@/domain/results/scheme'
import type { TieStep } from '@/domain/results/compose-summary'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { headPuts, room, tie, votes } from './rich-year'
import { bac, inForce, invalid, khanh, nam, proven, yearCase } from './year-kit'

type Concluding = { readonly steps?: readonly TieStep[]; readonly over?: object }

function balloted(about: string, tieRule: Partial<Scheme['tie']>, { steps = [], over }: Concluding): Case {
  const year = tieYear(tieRule)
  const conclusion = year.conclude(over, {}, steps)
  return yearCase(year, about, over === undefined ? proven : invalid('FIGURE_MISMATCH', conclusion))
}

/** bac and nam tie; bac and khanh put nam first in their votes, nam abstains. */
function tieYear(over: Partial<Scheme['tie']> = {}, cast = over.by !== 'none'): YearAfter {
  const year = inForce(3)
  year.call({ tie: { by: 'vote', ballots: 1, quorum: '-', majority: '-', of: 'all', ...over } })
  const items = (unit: string, value: string) =>
    year
      .reportOf(unit, 'final')
      .items.map((item) => (item.item === 'thu-ngan-sach' ? { ...item, value } : item))
  year.report(bac, {
    items: items(bac, '100.50').map((item) => (item.item === 'ho-ngheo' ? { ...item, value: '9' } : item)),
  })
  year.report(nam)
  year.report(khanh, { items: items(khanh, '0') })
  year.appraise()
  const choices = [
    [bac, nam],
    [nam, ''],
    [khanh, nam],
  ] as const
  for (const [unit, choice] of choices)
    year.vote(unit, 'agree', {
      notes: { reason: '', objections: [], ballots: cast ? [{ tie, choice }] : [] },
    })
  return year
}

function open(about: string, year: YearAfter): Case {
  year.conclude()
  return yearCase(year, about, proven)
}

/** Ballots that decide a tie, or may not stand. */
export function resultBallots(): Record<string, Case> {
  const counted = (ofBac: number, ofNam: number, abstain: number) => [
    { choice: bac, count: ofBac },
    { choice: nam, count: ofNam },
    { choice: '', count: abstain },
  ]
  const byVotes: Ballot = {
    tie,
    by: 'votes',
    counts: counted(0, 2, 1),
    present: 3,
    countedBy: [],
    order: [[nam], [bac]],
  }
  const byRoom: Ballot = { ...byVotes, by: 'room', countedBy: ['Trần Minh Khôi'] }
  const byHead: Ballot = { ...byRoom, by: 'head', counts: [], present: 0 }
  const ranked = (...ranks: string[]) =>
    [bac, nam, khanh].map((unit, index) => ({ unit, group: 'main', rank: ranks[index] ?? '' }))
  const bad = (
    about: string,
    rule: Partial<Scheme['tie']>,
    list: readonly Ballot[],
    ranks = ['2', '1', '3'],
  ) =>
    balloted(about, rule, {
      over: { ballots: list, ranking: ranked(...ranks) },
      steps: rule.by === 'none' ? [] : [votes],
    })
  return {
    'tie-decided-by-votes': balloted('The units’ ballots decide.', {}, { steps: [votes] }),
    'tie-decided-by-a-majority-of-all': balloted(
      'Two of three are more than half of all.',
      { majority: '1/2' },
      { steps: [votes] },
    ),
    'tie-decided-in-the-room': balloted(
      'A ballot in the room after votes without a majority of all.',
      { majority: '3/4', ballots: 2 },
      { steps: [votes, room(0, 3, 0)] },
    ),
    'tie-decided-by-the-head': balloted(
      'The head decides after votes without a quorum.',
      { by: 'head', majority: '1/1' },
      { steps: [votes, headPuts([bac], [nam])] },
    ),
    'tie-left-as-it-is': open('A tie that nobody decides.', tieYear({ by: 'none' })),
    'tie-nobody-voted-on': open('A tie to be decided by votes, with no ballot cast.', tieYear({}, false)),
    'ballots-miscounted': bad('A ballot counted for another unit.', {}, [
      { ...byVotes, counts: counted(1, 1, 1) },
    ]),
    'ballots-of-fewer-present': bad('An abstention that is not counted.', {}, [
      { ...byVotes, counts: counted(0, 2, 0), present: 2 },
    ]),
    'ballots-counted-by-somebody': bad('Somebody who has counted what every reader counts.', {}, [
      { ...byVotes, countedBy: ['Trần Minh Khôi'] },
    ]),
    'ballots-in-another-order': bad(
      'An order that the ballots do not give.',
      {},
      [{ ...byVotes, order: [[bac], [nam]] }],
      ['1', '2', '3'],
    ),
    'ballots-passed-over': bad('A ballot in the room although units have voted.', {}, [byRoom]),
    'ballots-left-out': bad('No entry for a tie that units have voted on.', {}, [], ['1', '1', '3']),
    'ballots-once-too-often': bad('A second ballot where one is held.', { majority: '3/4' }, [
      { ...byVotes, order: [[bac, nam]] },
      { ...byRoom, counts: counted(0, 3, 0) },
    ]),
    'ballots-after-the-decision': bad('A ballot once nothing is open.', { ballots: 2 }, [byVotes, byRoom]),
    'ballots-without-the-majority': bad(
      'Decided by two of three, where three quarters were needed.',
      { majority: '3/4' },
      [byVotes],
    ),
    'ballots-of-too-many': bad(
      'More present in the room than there are units.',
      { majority: '3/4', ballots: 2 },
      [
        { ...byVotes, order: [[bac, nam]] },
        { ...byRoom, counts: counted(0, 4, 0), present: 4 },
      ],
    ),
    'head-decides-where-votes-do': bad('The head decides where only votes do.', { majority: '1/1' }, [
      { ...byVotes, order: [[bac, nam]] },
      byHead,
    ]),
    'head-turns-the-order': bad(
      'The head puts a unit before one that was before it.',
      { by: 'head' },
      [byVotes, { ...byHead, order: [[bac], [nam]] }],
      ['1', '2', '3'],
    ),
    'ballots-where-ties-are-left': bad(
      'A ballot where ties are left as they are.',
      { by: 'none' },
      [{ ...byVotes, counts: counted(0, 0, 0), present: 0, order: [[bac, nam]] }],
      ['1', '1', '3'],
    ),
    'ranked-otherwise': balloted(
      'A ranking that the order does not give.',
      {},
      { steps: [votes], over: { ranking: ranked('1', '1', '3') } },
    ),
  }
}
