import * as v from 'valibot'

import type { Result } from '../shared/result'
import { exact, one, placesOf } from './exact'
import {
  digest,
  id,
  line,
  listOf,
  listOfItems,
  listOfUnits,
  shortDecimal,
  none,
  points,
  pointsOrNone,
  wholeNumber,
  year,
} from './fields'
import { areDistinct, readText, writeText, type ReadText, type TextFormat } from './text'

const rules = ['proportional', 'all-or-nothing', 'best-takes-max', 'fixed', 'judged'] as const
const maxExtras = 100
const maxBands = 20
const maxPlaces = 4

const sharePattern = /^[1-9][0-9]{0,3}\/[1-9][0-9]{0,3}$/

/** A share of all or of those present, at most the whole: "2/3". */
const share = v.pipe(
  v.string(),
  v.check((text) => sharePattern.test(text) && exact(text).lte(one)),
)
const shareOrNone = v.union([v.literal(none), share])

const itemSchema = v.strictObject({ item: id, max: points, rule: v.picklist(rules), each: pointsOrNone })
const extraSchema = v.strictObject({ id, text: line, max: pointsOrNone, beyond: v.boolean() })

const schemeSchema = v.strictObject({
  format: v.literal('giao-uoc/scheme@1'),
  bloc: id,
  year,
  revision: digest,
  scoring: v.picklist(['none', 'points']),
  places: wholeNumber(0, maxPlaces),
  scale: pointsOrNone,
  percentPlaces: wholeNumber(0, maxPlaces),
  items: listOfItems(itemSchema),
  bonus: listOf(extraSchema, maxExtras),
  minus: listOf(extraSchema, maxExtras),
  bonusCap: pointsOrNone,
  apart: listOfUnits(id),
  bands: listOf(v.strictObject({ name: line, from: shortDecimal }), maxBands),
  tie: v.strictObject({
    by: v.picklist(['vote', 'head', 'none']),
    ballots: wholeNumber(1, 2),
    quorum: shareOrNone,
    majority: shareOrNone,
    of: v.picklist(['all', 'present']),
  }),
})

/** The score table of a year: which items and further lines are scored by which rule, bands, and how ties are decided. */
export type Scheme = v.InferOutput<typeof schemeSchema>

/** How the points of an item follow from its value. */
export type Rule = (typeof rules)[number]

/** An item as it is scored. */
export type SchemeItem = v.InferOutput<typeof itemSchema>

/** A score table that has been read under its digest. */
export type ReadScheme = ReadText<Scheme>

/** One line of a scheme, with the most points that it can have. */
export type SchemeLine = { readonly id: string; readonly max: string }

/** All lines of a scheme in their order: items, bonus, minus. */
export function linesOf({ items, bonus, minus }: Scheme): readonly SchemeLine[] {
  return [...items.map(({ item, max }) => ({ id: item, max })), ...bonus, ...minus]
}

/** The tie rule of a scheme in which equals stay equal. */
export const noTieRule: Scheme['tie'] = { by: 'none', ballots: 1, quorum: none, majority: none, of: 'all' }

const isUnused = ({ ballots, quorum, majority, of }: Scheme['tie']) =>
  ballots === noTieRule.ballots && quorum === none && majority === none && of === noTieRule.of

function hasSoundTieRule({ tie }: Scheme): boolean {
  if (tie.by === 'none') return isUnused(tie)
  return tie.majority === none || exact(tie.majority).mul('2').gte(one)
}

function hasSoundBands({ bands }: Scheme): boolean {
  const names = bands.map(({ name }) => name)
  const falls = bands.every(({ from }, index) => {
    const above = bands[index - 1]
    return above === undefined || exact(from).lt(exact(above.from))
  })
  return falls && areDistinct(names) && !names.includes(none)
}

/** A bound with more digits than the points that it bounds could not be reached, or would be passed by rounding. */
function fitsPlaces(scheme: Scheme): boolean {
  const bounds = [scheme.scale, scheme.bonusCap, ...linesOf(scheme).map(({ max }) => max)]
  return [...bounds, ...scheme.bands.map(({ from }) => from)].every(
    (bound) => placesOf(bound) <= scheme.places,
  )
}

function isWithoutPoints({
  places,
  scale,
  bonusCap,
  items,
  bonus,
  minus,
  apart,
  bands,
  tie,
}: Scheme): boolean {
  const lists = [items, bonus, minus, apart, bands]
  return (
    places === 0 &&
    scale === none &&
    bonusCap === none &&
    tie.by === 'none' &&
    lists.every(({ length }) => length === 0)
  )
}

function isConsistent(scheme: Scheme): boolean {
  return (
    areDistinct(linesOf(scheme).map((each) => each.id)) &&
    areDistinct(scheme.apart) &&
    scheme.items.every(({ rule, each }) => (rule === 'fixed') === (each !== none)) &&
    scheme.minus.every(({ beyond }) => !beyond) &&
    fitsPlaces(scheme) &&
    hasSoundBands(scheme) &&
    hasSoundTieRule(scheme) &&
    (scheme.scoring === 'none' ? isWithoutPoints(scheme) : scheme.items.length > 0)
  )
}

const format: TextFormat<Scheme> = { schema: schemeSchema, maxBytes: 500_000, isConsistent }

/** The canonical text of a score table and its digest. Fails with TEXT_INVALID. */
export function writeScheme(scheme: Scheme): Result<ReadScheme> {
  return writeText(format, scheme)
}

/**
 * Reads a score table under the digest that names it. Fails with TEXT_DIGEST_MISMATCH, TEXT_NOT_CANONICAL or
 * TEXT_INVALID.
 */
export function readScheme(text: string, digest: string): Result<ReadScheme> {
  return readText(format, text, digest)
}
