/** What somebody typed where a number belongs: the decimal string that is stored, or what is wrong with it. */
export type TypedDecimal =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'empty' | 'ambiguous' | 'withUnit' | 'notNumber' | 'tooLong' }

const longest = 20
const shape = /^([-−]?)(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d+))?$/u
const pointed = /^([-−]?)(\d+)\.(\d+)$/u
const single = /^[-−]?\d{1,3}\.\d{3}$/u

/**
 * Reads a number as it is written in Viet Nam: "1.234,5" or "1234,5". A point before three digits and nothing
 * else can be either ("1.234"): ambiguous, so that the person says which. A point elsewhere ("1.5") is a decimal
 * point, as many keyboards have no other.
 */
export function readDecimal(typed: string): TypedDecimal {
  const text = typed.normalize('NFC').trim().replace(/^\+/, '')
  if (text === '') return { ok: false, why: 'empty' }
  if (single.test(text)) return { ok: false, why: 'ambiguous' }
  const read = pointed.exec(text) ?? shape.exec(text)
  if (read === null)
    return { ok: false, why: /^[-−]?\d[\d.,]*\s*(?:%|\p{L})/u.test(text) ? 'withUnit' : 'notNumber' }
  const [, sign, whole = '', fraction] = read
  return spelled(sign !== '', whole.replace(/[.\s]/gu, ''), fraction)
}

/** Without leading zeros, and minus nothing is nothing: one spelling for one figure. */
function spelled(minus: boolean, whole: string, fraction: string | undefined): TypedDecimal {
  const value = `${whole.replace(/^0+(?=\d)/, '')}${fraction === undefined ? '' : `.${fraction}`}`
  const signed = minus && /[1-9]/.test(value) ? `-${value}` : value
  return signed.length > longest ? { ok: false, why: 'tooLong' } : { ok: true, value: signed }
}
