import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  cleanText,
  forceOneLine,
  isFit,
  isOneLine,
  isWellFormed,
  nfc,
  toOneLine,
  unfitSigns,
  withoutSeparators,
  withoutUnfit,
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
    ['\u200f5 – 20\u200e \u061ca', '5 – 20 a'],
    ['', ''],
    [' \n ', ''],
    ['Hòa'.normalize('NFD'), 'Hòa'],
  ])('%j becomes %j', (given, line) => {
    expect(toOneLine(given)).toBe(line)
  })

  test('leaves what makes a text something else than it seems for isOneLine to refuse', () => {
    for (const sign of ['\u0007', '\u202e', '\u2069', '\ufff9', '\u{e0041}', '\ufffe', '\ud800'])
      expect(toOneLine(`a${sign}b`)).toBe(`a${sign}b`)
  })

  test.each([
    ['giao\u200dước', 'giaoước'],
    ['giao\u200c ước\u200d', 'giao ước'],
    ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['👍🏽\u200d❤\ufe0f', '👍🏽\u200d❤'],
    ['👨\u200d ', '👨'],
    ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
    ['ន\u17d2\u200d', 'ន\u17d2\u200d'],
  ])('a joiner stays where it joins: %j becomes %j', (given, line) => {
    expect(toOneLine(given)).toBe(line)
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

describe('cleanText', () => {
  test('keeps the line breaks of a block, and none of a line', () => {
    const typed = ' Chỉ tiêu  cao quá.\r\n\r\n\n Xin\txem lại.\u2028Cảm ơn. \n'
    expect(cleanText(typed, 'block')).toEqual({
      ok: true,
      value: 'Chỉ tiêu cao quá.\n\nXin xem lại.\nCảm ơn.',
    })
    expect(cleanText(typed, 'line')).toEqual({
      ok: true,
      value: 'Chỉ tiêu cao quá. Xin xem lại. Cảm ơn.',
    })
  })

  test.each([
    ['\u0007', 'control', 'U+0007'],
    ['\u0000', 'control', 'U+0000'],
    ['\u009f', 'control', 'U+009F'],
    ['\u202a', 'direction', 'U+202A'],
    ['\u202e', 'direction', 'U+202E'],
    ['\u2066', 'direction', 'U+2066'],
    ['\u2069', 'direction', 'U+2069'],
    ['\ufffa', 'annotation', 'U+FFFA'],
    ['\u{e0041}', 'tag', 'U+E0041'],
    ['\ud800', 'half', 'U+D800'],
    ['\udfff', 'half', 'U+DFFF'],
    ['\ufdd0', 'noCharacter', 'U+FDD0'],
    ['\uffff', 'noCharacter', 'U+FFFF'],
    ['\u{10fffe}', 'noCharacter', 'U+10FFFE'],
  ])('names %j, and where it stands', (sign, kind, code) => {
    expect(unfitSigns(`ă${sign}b`)).toEqual([{ kind, code, at: 1 }])
    expect(isFit(`ă${sign}b`)).toBe(false)
    expect(withoutUnfit(`ă${sign}b`)).toBe('ăb')
    for (const shape of ['line', 'block'] as const)
      expect(cleanText(`ă${sign}b`, shape)).toEqual({
        ok: false,
        failure: { code: 'TEXT_UNFIT', detail: code },
      })
  })

  test('accepts what people write', () => {
    for (const text of ['10 µm, ¶ 2, 30 °C', '“Đô thị văn minh” – 100%', '👨\u200d👩\u200d👧', '\ufffd'])
      expect(cleanText(text, 'line')).toEqual({ ok: true, value: text })
  })

  test('every sign there is, is refused by name, dropped, white space, or part of a clean line', () => {
    const lost: number[] = []
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const typed = `a${String.fromCodePoint(point)}b`
      const clean = cleanText(typed, 'line')
      if (clean.ok ? !isOneLine(clean.value) : unfitSigns(typed).length === 0) lost.push(point)
    }
    expect(lost).toEqual([])
  })

  test('of each line of a block makes a clean line, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(withoutUnfit(text), 'block')
        const block = clean.ok ? clean.value : ''
        expect(clean.ok && block.split('\n').every(isOneLine)).toBe(true)
        expect(cleanText(block, 'block')).toEqual(clean)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a text of marks alone, however long, is cleaned like any other', () => {
  const marks = 'ि'.repeat(200_000)
  expect(toOneLine(marks)).toBe(marks)
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
