/** Writers normalise every text to NFC before it is stored or signed; readers hash the text as it is. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** False if `text` has a lone surrogate: two such texts can encode to the same UTF-8 bytes, hence the same hash. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const breaks = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/**
 * True if `text` is one well-formed line: no control characters, no Unicode line separators and no bidirectional
 * formatting characters.
 */
export function isOneLine(text: string): boolean {
  return !breaks.test(text) && isWellFormed(text)
}

const allBreaks = new RegExp(`${breaks.source}|\\p{Surrogate}`, 'gu')

/** Zero-width direction marks that come along with copied text and reorder adjacent numbers. */
const directionMarks = /[\u061c\u200e\u200f]/gu

/** Trims, collapses white space (line breaks included) to single spaces, drops direction marks, normalises to NFC. */
export function toOneLine(text: string): string {
  return nfc(text.replace(directionMarks, ''))
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
}

/** `text` as one well-formed line, with forbidden characters removed: for names that we cannot reject. */
export function forceOneLine(text: string): string {
  return toOneLine(text).replace(allBreaks, '')
}
