/** Writers normalise every text to NFC before it is stored or signed; readers hash what is there. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** True unless half of a surrogate pair stands alone: two such texts can have the same UTF-8 bytes, so one hash. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const breaks = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/**
 * True if `text` is one well-formed line: no control character, none of the Unicode line separators and
 * nothing that turns the direction of writing.
 */
export function isOneLine(text: string): boolean {
  return !breaks.test(text) && isWellFormed(text)
}

const everyBreak = new RegExp(`${breaks.source}|\\p{Surrogate}`, 'gu')

/** Marks without a width of their own that come along with what is copied, and turn the numbers beside them. */
const marks = /[\u061c\u200e\u200f]/gu

/** Trims, folds every run of white space (line breaks included) into one space, drops marks, normalises to NFC. */
export function toOneLine(text: string): string {
  return nfc(text.replace(marks, ''))
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
}

/** `text` as one well-formed line, without whatever none may hold: for names that are not ours to refuse. */
export function madeOneLine(text: string): string {
  return toOneLine(text).replace(everyBreak, '')
}
