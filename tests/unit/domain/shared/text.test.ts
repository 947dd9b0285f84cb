import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  forceOneLine,
  isOneLine,
  isWellFormed,
  nfc,
  toOneLine,
  withoutSeparators,
} from '@/domain/shared/text'

describe('nfc', () => {
  test('joins a letter and its marks', () => {
    expect(nfc('Hòa Hiệp Bắc'.normalize('NFD'))).toBe('Hòa Hiệp Bắc')
    expect('Hòa'.normalize('NFD')).not.toBe('Hòa')
  })

  test('does not fold what only looks alike', () => {
    expect(nfc('ﬁ Ⅳ ²')).toBe('ﬁ Ⅳ ²')
  })
})

describe('isOneLine', () => {
  test.each([
    'Phường Hòa Minh',
    '',
    '1.40',
    'a b',
    '“văn minh”',
    '😀',
    '\u00a0',
    '\u202f',
    '\u200c',
    '\u200d',
    '\ufffd',
  ])('%j is', (text) => {
    expect(isOneLine(text)).toBe(true)
  })

  test('nothing that is not seen is in a line: no control, separator, mark or turn of direction, no non-character', () => {
    const ranges = [
      [0x00, 0x1f],
      [0x7f, 0x9f],
      [0xad, 0xad],
      [0x34f, 0x34f],
      [0x61c, 0x61c],
      [0x115f, 0x1160],
      [0x17b4, 0x17b5],
      [0x180b, 0x180f],
      [0x200b, 0x200b],
      [0x200e, 0x200f],
      [0x2028, 0x202e],
      [0x2060, 0x206f],
      [0x2800, 0x2800],
      [0x3164, 0x3164],
      [0xfe00, 0xfe0f],
      [0xfeff, 0xfeff],
      [0xffa0, 0xffa0],
      [0xfff9, 0xfffb],
      [0xfffe, 0xffff],
      [0x1d173, 0x1d17a],
      [0xe0000, 0xe0fff],
    ] as const
    for (const [from, to] of ranges) {
      expect(isOneLine(String.fromCodePoint(from - 1 < 0 ? 0x20 : from - 1))).toBe(true)
      expect(isOneLine(String.fromCodePoint(to + 1))).toBe(true)
      for (let point = from; point <= to; point += 1)
        expect(isOneLine(`a${String.fromCodePoint(point)}b`)).toBe(false)
    }
  })

  test('half a surrogate pair is not', () => {
    expect(isOneLine('a\ud83d')).toBe(false)
  })
})

describe('isWellFormed', () => {
  test('refuses halves of surrogate pairs, at any place and in the wrong order', () => {
    for (const text of ['\ud800', 'a\udfff', '\udbffb', '\ude00\ud83d'])
      expect(isWellFormed(text)).toBe(false)
    for (const text of ['', 'a', '😀', '\ud7ff', '\ue000', '\n']) expect(isWellFormed(text)).toBe(true)
  })

  test('is what a UTF-8 round trip preserves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f }), { maxLength: 6 }), (units) => {
        const text = String.fromCharCode(...units)
        expect(isWellFormed(text)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)) === text)
      }),
    )
  })
})

describe('toOneLine', () => {
  test.each([
    ['  Thu   ngân\tsách \n', 'Thu ngân sách'],
    ['a\r\n\r\nb', 'a b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['a\u00a0\u3000b', 'a b'],
    ['a\u200f\u0301', 'á'],
    ['\ufeffmột\u00ad \u200bhai\u2060', 'một hai'],
    ['\u202e5\u2069 – 20', '5 – 20'],
    ['\u200f5 – 20\u200e \u061ca', '5 – 20 a'],
    ['', ''],
    [' \n ', ''],
    ['Hòa'.normalize('NFD'), 'Hòa'],
  ])('%j becomes %j', (given, line) => {
    expect(toOneLine(given)).toBe(line)
  })

  test('leaves control characters that are no white space for isOneLine to refuse', () => {
    expect(isOneLine(toOneLine('a\u0007b'))).toBe(false)
  })

  test('forced, it leaves nothing to refuse', () => {
    expect(forceOneLine('\u0007a\nb\uffff\ud800 \ufeff\u202ec')).toBe('a b c')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = forceOneLine(text)
        expect(isOneLine(line)).toBe(true)
        expect(forceOneLine(line)).toBe(line)
      }),
      { numRuns: 1000 },
    )
  })

  test('gives NFC and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = toOneLine(text)
        expect(line.normalize('NFC')).toBe(line)
        expect(toOneLine(line)).toBe(line)
      }),
      { numRuns: 1000 },
    )
  })
})

test('between the groups of a code stand white space, dots and hyphens, and nothing else is dropped', () => {
  const white = [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ]
  const dropped = [...white, 0xfeff, 0x2d, 0x2e, ...Array.from({ length: 11 }, (_, index) => 0x2000 + index)]
  const points = Array.from({ length: 0xffff }, (_, point) => point)
  expect(points.filter((point) => withoutSeparators(String.fromCharCode(point)) === '')).toEqual(
    dropped.sort((a, b) => a - b),
  )
})
