import { fail, ok, type Result } from '../shared/result'
import { same } from '../shared/same'
import type { Appraisal } from './appraisal'
import { computeScores, type Override, type Overrides } from './compute-scores'
import { exact, placesOf } from './exact'
import { none } from './fields'
import { linesOf, type Scheme } from './scheme'
import type { Scores, UnitScores } from './scores'
import { areInOrder } from './text'

/** The lines of a unit that come with a reason, and the points given for them. */
function explained(scheme: Scheme, { points, reasons }: UnitScores): ReadonlyMap<string, Override> {
  const given = new Map(linesOf(scheme).map(({ id }, index) => [id, points[index] ?? none]))
  return new Map(reasons.map(({ line, text }) => [line, { points: given.get(line) ?? none, reason: text }]))
}

function overridesOf(scheme: Scheme, { units }: Scores): Overrides {
  return new Map(units.map((scored) => [scored.unit, explained(scheme, scored)]))
}

/** Fails with TEXT_MISMATCH, and the place as the detail, unless every party stands there with every line. */
export function checkScoresStructure(
  { bloc, year, scheme, units }: Scores,
  appraisal: Omit<Appraisal, 'reports'>,
): Result<null> {
  const { revision } = appraisal
  const table = appraisal.scheme.content
  if (bloc !== revision.bloc.id) return fail('TEXT_MISMATCH', 'bloc')
  if (year !== revision.year) return fail('TEXT_MISMATCH', 'year')
  if (scheme !== appraisal.scheme.digest) return fail('TEXT_MISMATCH', 'scheme')
  if (
    !same(
      units.map(({ unit }) => unit),
      revision.parties.map(({ id }) => id),
    )
  )
    return fail('TEXT_MISMATCH', 'units')
  const lines = linesOf(table).map(({ id }) => id)
  const wrong = units.find(({ report, points, reasons }) => {
    const isScored = report !== none
    const named = reasons.map(({ line }) => line)
    return points.length !== (isScored ? lines.length : 0) || !areInOrder(named, isScored ? lines : [])
  })
  return wrong === undefined ? ok(null) : fail('TEXT_MISMATCH', `units/${wrong.unit}`)
}

/** Spelt with the scheme's places, and neither below 0 nor above the most that the line can have. */
function isPossible(points: string, max: string, places: number): boolean {
  if (points.startsWith('-') || placesOf(points) !== places) return false
  return max === none || exact(points).lte(exact(max))
}

/** The first line whose points are impossible, or not as computed. */
function wrongLine(scheme: Scheme, stated: UnitScores, computed: UnitScores | undefined): string | undefined {
  return linesOf(scheme).find(({ max }, index) => {
    const points = stated.points[index]
    if (points === undefined) return false
    return points !== computed?.points[index] || !isPossible(points, max, scheme.places)
  })?.id
}

/** Where the figures of a unit differ from the computed ones. */
function wrongFigure(
  scheme: Scheme,
  stated: UnitScores,
  computed: UnitScores | undefined,
): string | undefined {
  const line = wrongLine(scheme, stated, computed)
  if (line !== undefined) return `points/${line}`
  return (['total', 'group', 'rank', 'band'] as const).find((figure) => stated[figure] !== computed?.[figure])
}

function checkFigures(stated: Scores, appraisal: Appraisal): Result<null> {
  const scheme = appraisal.scheme.content
  const computed = computeScores(appraisal, overridesOf(scheme, stated))
  for (const [index, unit] of stated.units.entries()) {
    const wrong = wrongFigure(scheme, unit, computed.units[index])
    if (wrong !== undefined) return fail('FIGURE_MISMATCH', `units/${unit.unit}/${wrong}`)
  }
  return same(stated.ties, computed.ties) ? ok(null) : fail('FIGURE_MISMATCH', 'ties')
}

/**
 * Computes scores again from what counts. The place that differs is the detail. Fails with TEXT_MISMATCH where they are
 * about something else, BASIS_UNSOUND where they name another report than the one that counts, FIGURE_MISMATCH where a
 * figure differs or other points than those proposed have no reason.
 */
export function checkScores(scores: Scores, appraisal: Appraisal): Result<null> {
  const structure = checkScoresStructure(scores, appraisal)
  if (!structure.ok) return structure
  const other = scores.units.find(
    ({ unit, report }) => report !== (appraisal.reports.get(unit)?.entry ?? none),
  )
  if (other !== undefined) return fail('BASIS_UNSOUND', `units/${other.unit}/report`)
  return checkFigures(scores, appraisal)
}
