import type { PledgeItem } from '../pledge/item'
import type { ReadRevision } from '../pledge/revision'
import { fail, ok, type Result } from '../shared/result'
import { none } from './fields'
import { noTieRule, type Scheme } from './scheme'
import { areInOrder } from './text'

const usualPlaces = 2

/** A score table for a pledge before anybody has agreed on anything: every item by the plainest rule, nothing else. */
export function emptyScheme({ digest, revision }: ReadRevision, scoring: Scheme['scoring']): Scheme {
  return {
    format: 'giao-uoc/scheme@1',
    bloc: revision.bloc.id,
    year: revision.year,
    revision: digest,
    scoring,
    places: scoring === 'none' ? 0 : usualPlaces,
    scale: none,
    percentPlaces: usualPlaces,
    items: scoring === 'none' ? [] : revision.items.map(plainest),
    bonus: [],
    minus: [],
    bonusCap: none,
    apart: [],
    bands: [],
    tie: noTieRule,
  }
}

function plainest({ id, points, direction }: PledgeItem): Scheme['items'][number] {
  const rule = direction === 'yes' ? 'all-or-nothing' : 'proportional'
  return { item: id, max: String(points), rule, each: none }
}

/** Fails with TEXT_MISMATCH, and the field as the detail, unless a scheme is about this pledge and its points. */
export function checkScheme(scheme: Scheme, { digest, revision }: ReadRevision): Result<null> {
  if (scheme.revision !== digest) return fail('TEXT_MISMATCH', 'revision')
  if (scheme.bloc !== revision.bloc.id) return fail('TEXT_MISMATCH', 'bloc')
  if (scheme.year !== revision.year) return fail('TEXT_MISMATCH', 'year')
  if (!hasPointsOf(scheme, revision.items)) return fail('TEXT_MISMATCH', 'items')
  const parties = revision.parties.map(({ id }) => id)
  return areInOrder(scheme.apart, parties) ? ok(null) : fail('TEXT_MISMATCH', 'apart')
}

function hasPointsOf({ scoring, items }: Scheme, pledged: readonly PledgeItem[]): boolean {
  if (scoring === 'none') return true
  const agrees = ({ id, points }: PledgeItem, index: number) =>
    items[index]?.item === id && items[index].max === String(points)
  return items.length === pledged.length && pledged.every(agrees)
}
