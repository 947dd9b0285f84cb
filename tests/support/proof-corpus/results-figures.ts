import type { Ballot } from '@/domain/results/summary'
import type { Scores, UnitScores } from '@/domain/results/scores'
import type { Scheme } from '@/domain/results/scheme'
import type { TieStep } from '@/domain/results/compose-summary'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { headPuts, richlyReported, room, tie, votes } from './rich-year'
import { bac, called, inForce, invalid, khanh, nam, proven, yearCase } from './year-kit'

/** Scores of the rich year in which one unit has other figures. */
function figured(about: string, unit: string, over: Partial<UnitScores>): Case {
  const year = richlyReported()
  const { units } = year.scores()
  const appraisal = year.appraise({
    units: units.map((scored) => (scored.unit === unit ? { ...scored, ...over } : scored)),
  })
  return yearCase(year, about, invalid('FIGURE_MISMATCH', appraisal))
}

function tied(about: string, ties: Scores['ties']): Case {
  const year = richlyReported()
  return yearCase(year, about, invalid('FIGURE_MISMATCH', year.appraise({ ties })))
}

const points = (...of: string[]) => ({ points: of })

function scores(): Record<string, Case> {
  return {
    'points-without-a-reason': figured('Other points than proposed, without a reason.', nam, {
      ...points('10.00', '1.00', '2.50', '0.00', '2.00', '1.66'),
      total: '13.84',
    }),
    'points-beyond-the-line': figured('More than the line has, with a reason.', bac, {
      ...points('10.01', '3.34', '2.50', '3.00', '0.00', '0.00'),
      reasons: [{ line: 'thu-ngan-sach', text: 'x' }],
      total: '17.85',
    }),
    'points-below-nothing': figured('Less than nothing for a line, with a reason.', nam, {
      ...points('10.00', '-1.00', '2.50', '0.00', '2.00', '1.66'),
      reasons: [{ line: 'ho-ngheo', text: 'x' }],
      total: '11.84',
    }),
    'points-with-other-places': figured('A figure with one digit less.', bac, {
      ...points('5.00', '3.34', '2.5', '3.00', '0.00', '0.00'),
    }),
    'points-rounded-down': figured('3.335 rounded down.', bac, {
      ...points('5.00', '3.33', '2.50', '3.00', '0.00', '0.00'),
      total: '12.83',
    }),
    'total-off-by-a-hundredth': figured('A total off by 0.01.', bac, { total: '12.85' }),
    'group-of-a-unit-apart': figured('A unit apart ranked among the others.', khanh, { group: 'main' }),
    'rank-of-a-tie': figured('The second of two that tie ranked behind.', nam, { rank: '2' }),
    'band-at-its-edge': figured('A total at the edge of a band put below it.', bac, { band: 'Khá' }),
    'tie-left-out': tied('A tie that is not named.', []),
    'tie-called-otherwise': tied('A tie by another name.', [{ id: 'main-2', units: [bac, nam] }]),
  }
}

function unreportedAs(about: string, over: Partial<UnitScores>): Case {
  const year = called()
  year.report(bac)
  const { units } = year.scores()
  const appraisal = year.appraise({
    units: units.map((one) => (one.unit === nam ? { ...one, ...over } : one)),
  })
  return yearCase(year, about, invalid('FIGURE_MISMATCH', appraisal))
}

/** Items over which every rule, group and rounding is computed: proven as the protocol computes them by hand. */
function byHand(
  about: string,
  scheme: Partial<Scheme>,
  values: readonly (readonly string[])[],
  expected: readonly string[],
): Case {
  const year = inForce(3)
  year.call({ ...scheme, items: year.scheme(scheme).items })
  for (const [index, unit] of [bac, nam, khanh].entries())
    year.report(unit, {
      items: year
        .reportOf(unit, 'final')
        .items.map((item, at) => ({ ...item, value: values[index]?.[at] ?? item.value })),
    })
  const { units } = year.scores()
  year.appraise({ units: units.map((scored, index) => ({ ...scored, total: expected[index] ?? '' })) })
  return yearCase(year, about, proven)
}

function computed(): Record<string, Case> {
  const rules = (rule: Scheme['items'][number]['rule'], ngheo = rule): Partial<Scheme> => ({
    items: [
      { item: 'thu-ngan-sach', max: '10', rule, each: '-' },
      { item: 'ho-ngheo', max: '5', rule: ngheo, each: '-' },
      { item: 'tuyen-pho', max: '5', rule: 'judged', each: '-' },
    ],
  })
  return {
    // up 90.45/100.50 = 0.9; down 2 − 2.10/1.40 = 0.5; nothing for bac's street, which is judged
    'figures-in-proportion': byHand(
      'Points in proportion, upwards and downwards; without a target there are none.',
      rules('proportional'),
      [
        ['90.45', '2.10'],
        ['203', '1'],
        ['0', '1'],
      ],
      ['11.50', '10.00', '0.00'],
    ),
    // downwards without a target the least is the best: nam 1, khanh 4; bac's own ratio is exactly 1
    'figures-without-a-target': byHand(
      'The best takes all: by ratio with a target, by value without one.',
      rules('best-takes-max'),
      [
        ['100.50', '1.40'],
        ['50.75', '1'],
        ['205', '4'],
      ],
      ['7.50', '7.50', '11.25'],
    ),
    // all values of ho-ngheo without a target are 0 or below: only the least of them has points
    'figures-of-values-below-nothing': byHand(
      'Values below nothing, none of which has a target.',
      rules('judged', 'best-takes-max'),
      [
        ['100.50', '1.40'],
        ['101.50', '-2'],
        ['102.50', '-3'],
      ],
      ['2.50', '0.00', '5.00'],
    ),
  }
}

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

function ballots(): Record<string, Case> {
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

/** Figures that are not what the protocol makes of the texts, and some that are. */
export function resultFigures(): Record<string, Case> {
  return {
    ...scores(),
    ...computed(),
    'unit-without-a-report-has-nothing': unreportedAs('A unit without a report has 0 and a rank.', {
      total: '0.00',
      rank: '2',
    }),
    ...ballots(),
  }
}
