import { allowed, denied, type Case, type WriteAttempt } from './cases'
import { bytes, double, type Fields, type Value } from './values'
import { set, type Write } from './writes'

/** What a field of a document must and must not be, besides what is wrong for every field. */
export type FieldShape = {
  readonly good?: Readonly<Record<string, Value>>
  readonly bad: Readonly<Record<string, Value>>
}
export type Shape = Readonly<Record<string, FieldShape>>

/** A document under test: who writes it where, and what it holds when it is sound. */
export type Specimen = {
  readonly title: string
  readonly scene: string
  readonly by: string
  readonly path: string
  readonly fields: Fields
  readonly shape: Shape
  /** Puts the fields into a commit; the whole document unless told otherwise. */
  readonly write?: (path: string, fields: Fields) => readonly Write[]
}

/** The commit that puts `fields` where the specimen's belong. */
export function written(specimen: Specimen, fields: Fields): WriteAttempt {
  const { scene, by, path, write = (at, all) => [set(at, all)] } = specimen
  return {
    kind: 'write',
    scene,
    by: { uid: by },
    writes: (base) => write(path === '' ? base : `${base}/${path}`, fields),
  }
}

const without = (fields: Fields, field: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))

/** The cases of a document's shape: every field missing, null or otherwise wrong, and one field too many. */
export function shapeCases(specimen: Specimen): readonly Case[] {
  const { title, fields, shape } = specimen
  const sound = written(specimen, fields)
  const changed = (label: string, wrong: Fields) =>
    denied(`${title}: ${label}`, sound, () => written(specimen, wrong))
  return [
    allowed(`${title}: sound`, sound),
    changed('one field too many', { ...fields, extra: 'x' }),
    ...Object.keys(fields).flatMap((field) => [
      changed(`without ${field}`, without(fields, field)),
      changed(`${field} is null`, { ...fields, [field]: null }),
    ]),
    ...Object.entries(shape).flatMap(([field, { good = {}, bad }]) => [
      ...Object.entries(good).map(([label, value]) =>
        allowed(`${title}: ${field} ${label}`, written(specimen, { ...fields, [field]: value })),
      ),
      ...Object.entries(bad).map(([label, value]) =>
        changed(`${field} ${label}`, { ...fields, [field]: value }),
      ),
    ]),
  ]
}

/** Everything that ends a line somewhere, other control characters, what turns the direction of writing, and what nobody sees. */
export const lineBreaks: Readonly<Record<string, string>> = {
  'line feed': '\n',
  'carriage return': '\r',
  'vertical tab': '\u000b',
  'form feed': '\f',
  'next line': '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  tab: '\t',
  nul: '\u0000',
  delete: '\u007f',
  'right-to-left mark': '\u200f',
  'Arabic letter mark': '\u061c',
  'right-to-left override': '\u202e',
  'right-to-left isolate': '\u2067',
  'soft hyphen': '\u00ad',
  'zero width space': '\u200b',
  'combining grapheme joiner': '\u034f',
  'Hangul filler': '\u3164',
  'Hangul choseong filler': '\u115f',
  'Khmer inherent vowel': '\u17b4',
  'Mongolian vowel separator': '\u180e',
  'Braille blank': '\u2800',
  'variation selector': '\ufe0f',
  'halfwidth Hangul filler': '\uffa0',
  'musical beam': '\u{1d173}',
  'tag letter': '\u{e0041}',
  'word joiner': '\u2060',
  'unassigned between joiners': '\u2065',
  'invisible plus': '\u2064',
  'nominal digit shapes': '\u206f',
  'byte order mark': '\ufeff',
  'annotation anchor': '\ufff9',
  'annotation terminator': '\ufffb',
  'reversed byte order mark': '\ufffe',
  'last code of the plane': '\uffff',
}

/** Neighbours of those that are no such thing: scripts need some of them. */
export const harmless =
  '\u00ac\u00ae\u034e\u0350\u115e\u1161\u17b3\u17b6\u180a\u1810\u200a\u200c\u200d\u2010\u202f\u205f\u2070\u27ff\u2801\u3163\u3165\ufdff\ufe10\ufefe\uff00\uff9f\uffa1\ufff8\ufffc\ufffd'

const letters = (count: number) => 'ă'.repeat(count)

/** One line of at most `most` characters. */
export function lineShape(most: number, optional = false): FieldShape {
  const broken = Object.entries(lineBreaks).map(
    ([label, character]) => [`with a ${label}`, `a${character}b`] as const,
  )
  return {
    good: {
      'as long as may be': letters(most),
      ...(most < harmless.length ? {} : { 'with neighbours of what is unseen': harmless }),
      ...(optional ? { 'left empty': '' } : {}),
    },
    bad: {
      'too long': letters(most + 1),
      'not text': 7,
      'in bytes': bytes('a'),
      'ending in a line feed': 'a\n',
      ...(optional ? {} : { empty: '' }),
      ...Object.fromEntries(broken),
    },
  }
}

/** At most `most` characters of clean lines, or nothing. */
export function linesShape(most: number): FieldShape {
  const { good, bad } = lineShape(most, true)
  const isOfLines = ([label]: readonly [string, Value]) => !label.endsWith('line feed')
  return {
    good: { ...good, 'of several lines': 'a\n\nb' },
    bad: { ...Object.fromEntries(Object.entries(bad).filter(isOfLines)), 'a list': ['a'] },
  }
}

/** An id: small letters, digits, hyphens. */
export const idShape: FieldShape = {
  good: { 'as long as may be': 'a'.repeat(40) },
  bad: {
    empty: '',
    'too long': 'a'.repeat(41),
    'with capitals': 'Abc',
    'with a slash': 'a/b',
    'with a line feed': 'a\n',
    'not text': 1,
    'one that every object has': 'constructor',
    'another that every object has': 'prototype',
  },
}

export const dateShape: FieldShape = {
  good: {
    'left empty': '',
    'a day': '2014-12-31',
    'the last of a short month': '2014-11-30',
    'the last of February': '2014-02-28',
    'a leap day': '2012-02-29',
    'a leap day of a century': '2000-02-29',
  },
  bad: {
    'a 31st of a short month': '2014-04-31',
    'a 30 February': '2012-02-30',
    'a leap day of another year': '2014-02-29',
    'a leap day of another century': '1900-02-29',
    'no month': '2014-00-10',
    'no day': '2014-01-00',
    'a thirteenth month': '2014-13-01',
    'a 32nd': '2014-01-32',
    'without zeros': '2014-1-1',
    'with a time': '2014-01-01T00:00',
    'not text': 20140101,
  },
}

export const flagShape: FieldShape = { bad: { 'a number': 1, 'a word': 'true' } }

/** A whole number from `least` to `most`. */
export function wholeShape(least?: number, most?: number): FieldShape {
  return {
    good: {
      ...(least === undefined ? {} : { 'as small as may be': least }),
      ...(most === undefined ? {} : { 'as great as may be': most }),
    },
    bad: {
      'as a double': double(1),
      'as text': '1',
      ...(least === undefined ? {} : { 'too small': least - 1 }),
      ...(most === undefined ? {} : { 'too great': most + 1 }),
    },
  }
}

export const choiceShape = (...choices: readonly string[]): FieldShape => ({
  good: Object.fromEntries(choices.map((choice) => [`is ${choice}`, choice])),
  bad: { 'of another kind': 'else', 'of several kinds': choices },
})
