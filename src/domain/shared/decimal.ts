import { patterns } from './patterns'

/** The result of reading a typed number: the decimal string that is stored, or what is wrong with it. */
export type TypedDecimal =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'empty' | 'ambiguous' | 'withUnit' | 'notNumber' | 'tooLong' }

const maxLength = 20
const vietnamese = /^([-−]?)(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d+))?$/u
const withPoint = /^([-−]?)(\d+)\.(\d+)$/u
const ambiguous = /^[-−]?\d{1,3}\.\d{3}$/u

/**
 * Reads a number as written in Viet Nam: "1.234,5" or "1234,5". A single point before three final digits ("1.234")
 * could be either separator: ambiguous, so the person must say which. Any other single point ("1.5") is a decimal
 * point, since many keyboards have no comma.
 */
export function readDecimal(typed: string): TypedDecimal {
  const text = typed.normalize('NFC').trim().replace(/^\+/, '')
  if (text === '') return { ok: false, why: 'empty' }
  if (ambiguous.test(text)) return { ok: false, why: 'ambiguous' }
  const read = withPoint.exec(text) ?? vietnamese.exec(text)
  if (read === null)
    return { ok: false, why: /^[-−]?\d[\d.,]*\s*(?:%|\p{L})/u.test(text) ? 'withUnit' : 'notNumber' }
  const [, sign, whole = '', fraction] = read
  return spelled(sign !== '', whole.replace(/[.\s]/gu, ''), fraction)
}

/** One spelling for each number: no leading zeros, no negative zero. */
function spelled(minus: boolean, whole: string, fraction: string | undefined): TypedDecimal {
  const value = `${whole.replace(/^0+(?=\d)/, '')}${fraction === undefined ? '' : `.${fraction}`}`
  const signed = minus && /[1-9]/.test(value) ? `-${value}` : value
  return signed.length > maxLength ? { ok: false, why: 'tooLong' } : { ok: true, value: signed }
}

/** True if `text` is a number as it is stored: one spelling of its sign and digits, at most 20 characters. */
export function isDecimal(text: string): boolean {
  return (
    text.length <= maxLength && patterns.decimal.test(text) && (!text.startsWith('-') || /[1-9]/.test(text))
  )
}
