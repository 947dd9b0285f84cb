import { numberOf, spelt } from './spelt'
import { isDrawn } from './tinos'

/** Scripts that are written from right to left turn the words and figures around them. */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** What no font is bound to have: signs of private use, and code points that are no signs. */
const unknown = /[\p{Co}\p{Cn}\p{Cs}]/u

/** A text as it may stand in a PDF. */
export const forPdf = (text: string): string => spelt(text, isDrawn)

/** A text as it may stand in a document for word processors, which find a font for every sign that has one. */
export const forWord = (text: string): string =>
  spelt(text, (sign) => !turning.test(sign) && !unknown.test(sign))

/** A workbook has no place for these. */
const unstored = /[\p{Cn}\p{Cs}\ufffd]/u
const isStored = (sign: string) => !unstored.test(sign)

/** "_x0041_" in a workbook stands for "A": the underscore of a text that looks so is itself written by its number. */
const escape = /_(?=x[0-9a-f]{4}_)/gi

/** A text as it may stand in a cell of a workbook. */
export const forSheet = (text: string): string => spelt(text, isStored).replace(escape, '_x005F_')

/** XML has no place for these, or readers drop them. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const unwritten = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|\p{Cs}/gu

/** A text as it may stand in a workbook that is filled in and read again: what can be stored stays as it is. */
export const forExchange = (text: string): string =>
  text.replace(unwritten, numberOf).replace(escape, '_x005F_')

/**
 * Where a spreadsheet may take a text for the beginning of a formula: at the beginning of the cell, and behind
 * whatever some spreadsheet takes for the end of one, quoted or not.
 */
const formula = /(^|[;,|])(?=[\s"']*[=+\-@＝＋－＠])/gu

/** A text as it may stand in a cell of a CSV: an apostrophe keeps what looks like a formula from being one. */
export const forCsv = (text: string): string => spelt(text, isStored).replace(formula, "$1'")

/** True if a sign of some text in `value`, however deep, is spelt by its number on this medium. */
export function isSpelt(value: unknown, onto: (text: string) => string): boolean {
  if (typeof value === 'string') return onto(value).split('[U+').length > value.split('[U+').length
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => isSpelt(one, onto))
}
