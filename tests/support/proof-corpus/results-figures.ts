import type { Scores, UnitScores } from '@/domain/results/scores'
import type { Scheme } from '@/domain/results/scheme'

import type { Case } from './kit'
import { richlyReported } from './rich-year'
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

/** Figures that are not what the protocol makes of the texts, and some that are. */
export function resultFigures(): Record<string, Case> {
  return {
    ...scores(),
    ...computed(),
    'unit-without-a-report-has-nothing': unreportedAs('A unit without a report has 0 and a rank.', {
      total: '0.00',
      rank: '2',
    }),
  }
}
