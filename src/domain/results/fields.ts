import * as v from 'valibot'

import { isDecimal } from '../shared/decimal'
import { patterns } from '../shared/patterns'
import { isOneLine } from '../shared/text'
import { isWord } from './word'

const maxPointsLength = 11
const maxUnits = 60
const maxItems = 500
const maxRemarks = 200

/** Stands where there is no digest, decimal, rank or band. */
export const none = '-'

export const lineOrEmpty = v.pipe(v.string(), v.check(isOneLine))
export const line = v.pipe(lineOrEmpty, v.minLength(1))
export const id = v.pipe(v.string(), v.regex(patterns.id))
export const year = v.pipe(v.string(), v.regex(patterns.year))
export const day = v.pipe(v.string(), v.regex(patterns.date))
export const digest = v.pipe(v.string(), v.regex(patterns.digest))
const rank = v.pipe(v.string(), v.regex(/^[1-9][0-9]?$/))
export const decimal = v.pipe(v.string(), v.check(isDecimal))
export const value = v.pipe(
  v.string(),
  v.check((text) => isWord(text) || isDecimal(text)),
)

/** Short enough that no sum of all lines of a scheme is longer than a decimal may be. */
export const shortDecimal = v.pipe(decimal, v.maxLength(maxPointsLength))
export const points = v.pipe(
  shortDecimal,
  v.check((text) => !text.startsWith('-')),
)

export const digestOrNone = v.union([v.literal(none), digest])
export const pointsOrNone = v.union([v.literal(none), points])
export const decimalOrNone = v.union([v.literal(none), decimal])
export const valueOrNone = v.union([v.literal(none), value])
export const rankOrNone = v.union([v.literal(none), rank])
export const group = v.picklist(['main', 'apart'])

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

/** A list of at most `most` elements. */
export const listOf = <const T extends v.GenericSchema>(element: T, most: number) =>
  v.pipe(v.array(element), v.maxLength(most))

/** A list with an element for each unit at most. */
export const listOfUnits = <const T extends v.GenericSchema>(element: T) => listOf(element, maxUnits)

/** A list with an element for each item of a pledge at most. */
export const listOfItems = <const T extends v.GenericSchema>(element: T) => listOf(element, maxItems)

/** Movements or shortcomings, one a line. */
export const remarks = listOf(line, maxRemarks)
