import type { Appraisal } from './appraisal'
import { exact, rounded, zero } from './exact'
import { none } from './fields'
import { itemPoints } from './item-points'
import type { Report } from './report'
import type { Scheme } from './scheme'

/** The points of bonus and minus lines as a unit claims them, rounded; 0 without a claim. */
function claimedPoints({ bonus, minus, places }: Scheme, { claims }: Report): readonly string[] {
  const claimed = new Map(claims.map(({ line, points }) => [line, points]))
  return [...bonus, ...minus].map(({ id }) => rounded(exact(claimed.get(id) ?? '0'), places))
}

/** The proposed points of every line, in their order, for each unit whose report counts. */
export function proposedPoints({
  scheme: { content: scheme },
  revision,
  reports,
}: Appraisal): ReadonlyMap<string, readonly string[]> {
  if (scheme.scoring === 'none') return new Map()
  const missing = rounded(zero, scheme.places)
  const pledged = new Map(revision.items.map((item) => [item.id, item]))
  const columns = scheme.items.map((scored) => {
    const item = pledged.get(scored.item)
    return item === undefined ? new Map<string, string>() : itemPoints(scheme, scored, item, reports)
  })
  return new Map(
    [...reports].map(([unit, { report }]) => [
      unit,
      [...columns.map((column) => column.get(unit) ?? missing), ...claimedPoints(scheme, report)],
    ]),
  )
}

/** The points of every line, in their order, as a unit gives them to itself, rounded. */
export function ownPoints(scheme: Scheme, report: Report): readonly string[] {
  const own = new Map(report.items.map(({ item, self }) => [item, self === none ? '0' : self]))
  const ofItems = scheme.items.map(({ item }) => rounded(exact(own.get(item) ?? '0'), scheme.places))
  return [...ofItems, ...claimedPoints(scheme, report)]
}
