import { groupOf, type Appraisal } from './appraisal'
import { exact, rounded } from './exact'
import { none } from './fields'
import { proposedPoints } from './line-points'
import { ranked, tiesOf } from './ranking'
import { linesOf, type Scheme } from './scheme'
import type { Scores, UnitScores } from './scores'
import { bandOf, totalOf } from './total'

/** Other points for a line than those proposed, or the same ones explained. */
export type Override = { readonly points: string; readonly reason: string }

/** Overrides of one unit, by line. */
type UnitOverrides = ReadonlyMap<string, Override>

/** Overrides by unit and line. */
export type Overrides = ReadonlyMap<string, UnitOverrides>

/** The points of every line, as proposed or overridden, with the reasons for what was overridden. */
function givenTo(
  scheme: Scheme,
  proposed: readonly string[] | undefined,
  overrides: UnitOverrides,
): Pick<UnitScores, 'points' | 'reasons' | 'total'> {
  if (proposed === undefined) return { points: [], reasons: [], total: none }
  const points = linesOf(scheme).map(({ id }, index) => {
    const override = overrides.get(id)
    return override === undefined ? (proposed[index] ?? none) : rounded(exact(override.points), scheme.places)
  })
  const reasons = linesOf(scheme).flatMap(({ id }) => {
    const override = overrides.get(id)
    return override === undefined ? [] : [{ line: id, text: override.reason }]
  })
  return { points, reasons, total: totalOf(scheme, points) }
}

/** Everything that follows from what was reported and overridden: points, totals, ranks, bands and ties. */
export function computeScores(appraisal: Appraisal, overrides: Overrides = new Map()): Scores {
  const { revision, reports } = appraisal
  const scheme = appraisal.scheme.content
  const proposed = proposedPoints(appraisal)
  const given = revision.parties.map(({ id: unit }) => ({
    unit,
    report: reports.get(unit)?.entry ?? none,
    ...givenTo(scheme, proposed.get(unit), overrides.get(unit) ?? new Map()),
    group: groupOf(scheme, unit),
  }))
  const units = ranked(given).map((one) => ({ ...one, band: bandOf(scheme, one.total) }))
  return {
    format: 'giao-uoc/scores@1',
    bloc: revision.bloc.id,
    year: revision.year,
    scheme: appraisal.scheme.digest,
    units,
    ties: tiesOf(units),
  }
}
