/** Writers normalise every text to NFC before it is stored or signed; readers hash the text as it is. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** False if `text` has a lone surrogate: two such texts can encode to the same UTF-8 bytes, hence the same hash. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/**
 * Characters that are not seen, or turn the direction of what is: soft hyphens, joiners and fillers, zero-width spaces,
 * direction marks and turns, invisible operators, variation selectors, byte order marks, tags. They come along with
 * copied text.
 */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|[\u17b4-\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]/gu

/** Control characters, line separators, and code points that are no characters. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const strange = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/u

const unclean = new RegExp(`${invisible.source}|${strange.source}`, 'u')

/** True if `text` is one well-formed line of nothing but what is seen (docs/protocol.md, section 2). */
export function isOneLine(text: string): boolean {
  return !unclean.test(text) && isWellFormed(text)
}

const spaces = /[\s\u0085]+/gu

/** Trims, collapses white space (line breaks included) to single spaces, drops invisible characters, gives NFC. */
export function toOneLine(text: string): string {
  return nfc(text.replace(invisible, '')).replace(spaces, ' ').trim()
}

const anyStrange = new RegExp(`${strange.source}|\\p{Surrogate}`, 'gu')

/** `text` as one clean line, with everything else removed: for what we cannot reject. */
export function forceOneLine(text: string): string {
  return toOneLine(text.replace(spaces, ' ').replace(anyStrange, ''))
}

const separators = /[\s\u0085.-]/gu

/** What was typed of a code, without the white space, dots and hyphens between its groups. */
export function withoutSeparators(typed: string): string {
  return typed.replace(separators, '')
}
