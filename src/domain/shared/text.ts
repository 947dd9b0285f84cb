import { fail, ok, type Result } from './result'

/** Writers normalise every text to NFC before it is stored or signed; readers hash the text as it is. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** False if `text` has a lone surrogate: two such texts can encode to the same UTF-8 bytes, hence the same hash. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/**
 * What is not seen and carries nothing: soft hyphens, zero-width spaces, marks of direction, invisible operators,
 * fillers, variation selectors, byte order marks. It comes along with copied text, and writers drop it.
 */
const unseen =
  /[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\u{1d173}-\u{1d17a}]|[\u{e0100}-\u{e01ef}]|\u034f|[\u17b4-\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]/gu

/**
 * What makes a text something else than it seems, by kind: writers refuse it by name, because to drop it would change
 * what the person sees.
 */
const refused = {
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  control: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/u,
  direction: /[\u202a-\u202e\u2066-\u2069]/u,
  annotation: /[\ufff9-\ufffb]/u,
  tag: /[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u,
  half: /\p{Surrogate}/u,
  noCharacter: /\p{Noncharacter_Code_Point}/u,
} as const

/** Why a sign cannot be part of a text. */
export type UnfitKind = keyof typeof refused

const kinds = Object.keys(refused) as readonly UnfitKind[]

const breaks = /[\t-\r\u0085\u2028\u2029]/u
const unclean = new RegExp(
  [
    unseen,
    breaks,
    refused.control,
    refused.direction,
    refused.annotation,
    refused.tag,
    refused.half,
    /[\ufffe\uffff]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)

/** True if `text` is one well-formed line of nothing but what is seen (docs/protocol.md, section 2). */
export function isOneLine(text: string): boolean {
  return !unclean.test(text)
}

const joiningScripts =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}\\p{sc=Cham}'
const joiners = new RegExp(
  `[${joiningScripts}]\\p{Mark}{0,8}[\\u200c\\u200d]|[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\u200d(?=\\p{Extended_Pictographic})|[\\u200c\\u200d]`,
  'gu',
)

/** Drops what carries nothing; a joiner carries something within a pictograph or a script that joins its letters. */
function withoutUnseen(text: string): string {
  return text.replace(unseen, '').replace(joiners, (found) => (found.length > 1 ? found : ''))
}

const spaces = /[\s\u0085]+/gu

/**
 * Trims, collapses white space (line breaks included) to single spaces, drops what carries nothing, gives NFC. What
 * writers refuse stays in it, for `cleanText` or `isOneLine` to find.
 */
export function toOneLine(text: string): string {
  return nfc(withoutUnseen(text)).replace(spaces, ' ').trim()
}

const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/** As `toOneLine`, but keeps the line breaks within the text, as line feeds, with at most one empty line between. */
function toBlock(text: string): string {
  const lines = text.replace(lineEnds, '\n').split('\n').map(toOneLine).join('\n')
  return lines.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')
}

const unfit = new RegExp(kinds.map((kind) => refused[kind].source).join('|'), 'gu')

/** `text` as one clean line, with everything else removed: for what we cannot reject. */
export function forceOneLine(text: string): string {
  return toOneLine(withoutUnfit(text.replace(spaces, ' ')))
}

/** A sign that cannot be part of a text: why, its code point such as "U+202E", and where it stands. */
export type UnfitSign = {
  readonly kind: UnfitKind
  readonly code: string
  /** Its place in the text as typed, in UTF-16 code units. */
  readonly at: number
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The signs for which `cleanText` refuses a text, in their order; none if it is accepted. */
export function unfitSigns(text: string): readonly UnfitSign[] {
  return [...text.matchAll(unfit)].flatMap(({ 0: sign, index }) => {
    const kind = kinds.find((one) => refused[one].test(sign))
    return kind === undefined ? [] : [{ kind, code: codeOf(sign), at: index }]
  })
}

/** True if `cleanText` accepts `text`. */
export function isFit(text: string): boolean {
  return text.search(unfit) < 0
}

/** True if `text` may be stored as one line as it is: nothing in it is refused, unseen or a line break. */
export function isCleanLine(text: string): boolean {
  return isFit(text) && isOneLine(text)
}

/** `text` without the signs for which `cleanText` refuses it. */
export function withoutUnfit(text: string): string {
  return text.replace(unfit, '')
}

/**
 * What is stored of a text that a person typed or pasted: NFC, without what carries nothing, its white space trimmed
 * and collapsed; as one `line`, or as a `block` that keeps its line breaks. Fails with TEXT_UNFIT if it holds a sign
 * that makes it something else than it seems; `unfitSigns` says which and where.
 */
export function cleanText(text: string, shape: 'line' | 'block'): Result<string> {
  const [first] = unfitSigns(text)
  if (first !== undefined) return fail('TEXT_UNFIT', first.code)
  return ok(shape === 'line' ? toOneLine(text) : toBlock(text))
}

const separators = /[\s\u0085.-]/gu

/** What was typed of a code, without the white space, dots and hyphens between its groups. */
export function withoutSeparators(typed: string): string {
  return typed.replace(separators, '')
}

/** Text without diacritics, "đ" as "d", for searching. */
export function plainLetters(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
}
