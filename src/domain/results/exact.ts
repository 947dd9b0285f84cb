import { Fraction } from 'fraction.js'

/** The number that a stored decimal ("1.40") or fraction ("2/3") stands for, without loss. */
export function exact(text: string): Fraction {
  return new Fraction(text)
}

export const zero = exact('0')
export const one = exact('1')
export const two = exact('2')

/** The sum of all. */
export function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce((total, term) => total.add(term), zero)
}

/** The lesser of two. */
export function least(a: Fraction, b: Fraction): Fraction {
  return a.lte(b) ? a : b
}

/** The greater of two. */
export function greatest(a: Fraction, b: Fraction): Fraction {
  return a.gte(b) ? a : b
}

/** `number` as a decimal with `places` digits after the point, rounded half away from zero. */
export function rounded(number: Fraction, places: number): string {
  const scale = 10n ** BigInt(places)
  const digits = ((2n * number.n * scale + number.d) / (2n * number.d)).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const sign = number.s < 0n && /[1-9]/.test(digits) ? '-' : ''
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - places)}`
}

/** How many digits a stored decimal has after its point. */
export function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}
