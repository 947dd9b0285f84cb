import { isSyllable } from './syllable'

/** The encodings of fonts from before Unicode that office files still carry. */
export type LegacyEncoding = 'TCVN3' | 'VNI'

/** The letters of a font of TCVN 5712 (".VnTime"), at the places from U+00A1 on. */
const tcvn3 = new Map(
  Object.entries({
    '¡': 'Ă',
    '¢': 'Â',
    '£': 'Ê',
    '¤': 'Ô',
    '¥': 'Ơ',
    '¦': 'Ư',
    '§': 'Đ',
    '¨': 'ă',
    '©': 'â',
    ª: 'ê',
    '«': 'ô',
    '¬': 'ơ',
    '\u00ad': 'ư',
    '®': 'đ',
    µ: 'à',
    '¶': 'ả',
    '·': 'ã',
    '¸': 'á',
    '¹': 'ạ',
    '»': 'ằ',
    '¼': 'ẳ',
    '½': 'ẵ',
    '¾': 'ắ',
    Æ: 'ặ',
    Ç: 'ầ',
    È: 'ẩ',
    É: 'ẫ',
    Ê: 'ấ',
    Ë: 'ậ',
    Ì: 'è',
    Î: 'ẻ',
    Ï: 'ẽ',
    Ð: 'é',
    Ñ: 'ẹ',
    Ò: 'ề',
    Ó: 'ể',
    Ô: 'ễ',
    Õ: 'ế',
    Ö: 'ệ',
    '×': 'ì',
    Ø: 'ỉ',
    Ü: 'ĩ',
    Ý: 'í',
    Þ: 'ị',
    ß: 'ò',
    á: 'ỏ',
    â: 'õ',
    ã: 'ó',
    ä: 'ọ',
    å: 'ồ',
    æ: 'ổ',
    ç: 'ỗ',
    è: 'ố',
    é: 'ộ',
    ê: 'ờ',
    ë: 'ở',
    ì: 'ỡ',
    í: 'ớ',
    î: 'ợ',
    ï: 'ù',
    ñ: 'ủ',
    ò: 'ũ',
    ó: 'ú',
    ô: 'ụ',
    õ: 'ừ',
    ö: 'ử',
    '÷': 'ữ',
    ø: 'ứ',
    ù: 'ự',
    ú: 'ỳ',
    û: 'ỷ',
    ü: 'ỹ',
    ý: 'ý',
    þ: 'ỵ',
  }),
)

/** What a font of VNI writes behind a letter for its marks. */
const vniMarks = new Map(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
)
/** The letters that a font of VNI has at places of their own. */
const vniLetters = new Map(Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }))

const sameCase = (like: string, text: string) => (like === like.toLowerCase() ? text : text.toUpperCase())

function fromVni(text: string): string {
  return text.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu,
    (all: string, letter: string | undefined, mark: string | undefined) => {
      const base = (letter ?? all).toLowerCase()
      const bare = vniLetters.get(base) ?? base
      return sameCase(
        letter ?? all,
        (bare + (vniMarks.get(mark?.toLowerCase() ?? '') ?? '')).normalize('NFC'),
      )
    },
  )
}

function fromTcvn3(text: string): string {
  return Array.from(text, (one) => tcvn3.get(one) ?? one).join('')
}

/** `text`, written for a font of this encoding, in Unicode. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'VNI' ? fromVni(text) : fromTcvn3(text)
}

/** How a text is written: in Unicode for sure, in an encoding of old fonts for sure, or one cannot tell. */
export type Writing = 'unicode' | 'unsure' | LegacyEncoding

// eslint-disable-next-line no-control-regex -- the range begins where Unicode does
const beyondLatin1 = /[^\u0000-\u00ff\P{L}]/u
const words = /[A-Za-z\u00a1-\u00ff]+/gu
const marked = /[\u00a1-\u00ff]/u

/** A word such as "HĐND" is no syllable in any encoding. */
const abbreviation = /^[A-ZĐ]+$/u

/**
 * Whether a word is likely to mean something as it stands: it is a syllable, or an abbreviation that ends with "Đ"
 * ("QĐ", "kg/ngĐ"). Keyboards and fonts of long ago put "Ð" (U+00D0) and "ð" for "Đ" and "đ".
 */
function stands(word: string): boolean {
  const read = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')
  return isSyllable(read) || (read !== word && (abbreviation.test(read) || /^[^aeiouy]*Đ$/i.test(read)))
}

/** Whether a text makes sense in this encoding, but for a word in five: for sure where it makes none as it stands. */
function sense(found: readonly string[], encoding: LegacyEncoding): 'none' | 'some' | 'sure' {
  const pairs = found.map((word) => [word, fromLegacy(word, encoding)] as const)
  const read = pairs.filter(([, after]) => !abbreviation.test(after))
  const strange = read.filter(([, after]) => !isSyllable(after))
  if (read.length === 0 || strange.length * 5 > read.length) return 'none'
  const gained = read.some(([word, after]) => after.length > 1 && isSyllable(after) && !stands(word))
  return gained ? 'sure' : 'some'
}

/** Tells how `text` is written by whether its words are syllables of Vietnamese. */
export function writingOf(text: string): Writing {
  const found = (text.match(words) ?? []).filter((word) => marked.test(word))
  if (beyondLatin1.test(text) || found.length === 0) return 'unicode'
  const senses = (['TCVN3', 'VNI'] as const).map((encoding) => [encoding, sense(found, encoding)] as const)
  const sure = senses.find(([, is]) => is === 'sure')
  if (sure !== undefined) return sure[0]
  return senses.some(([, is]) => is === 'some') ? 'unsure' : 'unicode'
}
