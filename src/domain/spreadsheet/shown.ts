import { matchKey, storedIn, type NumericCell, type ShownNumber } from './cell'

/** The figure that a formatted cell shows, and whether it is followed by a percent sign. */
export type Shown = { readonly value: number; readonly percent: boolean }

const figure = /^(-?)((?:\d[\d,]*)?(?:\.\d+)?)(%?)$/
/** A fraction, a time of day, a power of ten: what is not read from its digits alone. */
const otherwise = /\d(?:[/:]|E[+-])\d/

/** Reads what a number format shows, such as "1,234.6", "(105.0%)" or "-" for zero; null if it is no figure. */
export function readShown({ number, shown }: ShownNumber): Shown | null {
  if (otherwise.test(shown)) return null
  const bare = shown
    .replace(/−/g, '-')
    .replace(/[^\d.,%()-]/g, '')
    .replace(/^\((.*)\)$/, '-$1')
  if (number === 0 && bare === '-') return { value: 0, percent: false }
  const [, sign = '', digits = '', percent = ''] = figure.exec(bare) ?? []
  if (digits === '') return null
  const value = Number(digits.replace(/,/g, ''))
  return { value: sign === '' ? value : -value, percent: percent !== '' }
}

/** A number as text, without floating-point noise and without an exponent. */
export function spelled(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') ? withoutExponent(text) : text
}

function withoutExponent(text: string): string {
  const [digits = '', exponent = '0'] = text.split('e')
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return `${sign}${all.slice(0, point).padEnd(point, '0')}${all.length > point ? `.${all.slice(point)}` : ''}`
}

/** How many of a unit of measure make one whole: 100 of a percentage, 1000 of a rate per thousand, else 1. */
export function partsOfOne(uom: string): 1 | 100 | 1000 {
  const words = matchKey(uom)
  if (['‰', 'phần nghìn', 'phần ngàn'].some((word) => words.includes(matchKey(word)))) return 1000
  return words.includes('%') || words.includes(matchKey('phần trăm')) ? 100 : 1
}

/**
 * The figures that a numeric cell may mean under a unit of measure, what it shows first; one if there is no doubt.
 * Null if what it shows is no figure.
 */
export function figuresOf(cell: NumericCell, uom: string): readonly string[] | null {
  const stored = storedIn(cell)
  const shown = typeof cell === 'number' ? { value: cell, percent: false } : readShown(cell)
  if (shown === null) return null
  const parts = partsOfOne(uom)
  const isShare = parts > 1 && stored !== 0 && Math.abs(stored) <= 1
  const meant = shown.percent || isShare ? stored * parts : stored
  return [...new Set([shown.value, ...(shown.percent ? [] : [stored]), meant].map(spelled))]
}
