import { describe, expect, test } from 'vitest'

import { embeddedFiles, isPdf } from '@/domain/proof/embedded'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
/** What is found in a text as it may stand in a PDF: each file's bytes, "z:" before those that are deflated. */
const found = (text: string) =>
  embeddedFiles(bytes(text)).map((file) => {
    const content = Array.from(file.bytes, (byte) => String.fromCharCode(byte)).join('')
    return `${file.deflated ? 'z:' : ''}${content}`
  })
const object = (dictionary: string, stream = 'stream\n{"a":1}\nendstream') =>
  `%PDF-1.7\n7 0 obj\n<< ${dictionary} >>\n${stream}\nendobj\n`

test.each([
  ['%PDF-1.7', true],
  ['%PDF-', true],
  ['%PDF', false],
  [' %PDF-1.7', false],
  ['', false],
])('%j begins a PDF: %s', (text, is) => {
  expect(isPdf(bytes(text))).toBe(is)
})

describe('a dictionary is read in any spelling that means the same', () => {
  test.each([
    '/Type /EmbeddedFile /Length 7',
    '/Type/EmbeddedFile/Length 7',
    '/Type  /EmbeddedFile /Length   7',
    '/Length 7 /Type /EmbeddedFile',
    '/Type /EmbeddedFile /Length 7\n/Params 8 0 R',
  ])('%s', (dictionary) => {
    expect(found(object(dictionary, 'stream\n{"a":1} and more endstream'))).toEqual(['{"a":1}'])
  })

  test.each(['/Length 9 0 R', '/Length 12 0 R', '/Length 9  0 R', '/Length 9 10 R', '/Length 9 0  R', ''])(
    'without a length of its own it goes up to its end: %j',
    (length) => {
      expect(found(object(`/Type /EmbeddedFile ${length}`))).toEqual(['{"a":1}\n'])
    },
  )

  test.each([
    '/Filter /FlateDecode',
    '/Filter/FlateDecode',
    '/Filter[/FlateDecode]',
    '/Filter  [ /FlateDecode ]',
  ])('deflated: %s', (filter) => {
    expect(found(object(`${filter} /Type /EmbeddedFile /Length 7`))).toEqual(['z:{"a":1}'])
    expect(found(object(`/Type /EmbeddedFile /Length 7 ${filter}`))).toEqual(['z:{"a":1}'])
  })

  test.each(['/Filter /LZWDecode', '/Filter[ /ASCIIHexDecode /FlateDecode ]', '/Filter/FlateDecodes'])(
    'otherwise encoded: %s',
    (filter) => {
      expect(found(object(`${filter} /Type /EmbeddedFile /Length 7`))).toEqual([])
    },
  )

  test.each(['/Type /EmbeddedFiles /Length 7', '/EmbeddedFile /Length 7', '/Type /Metadata /Length 7'])(
    'of another type: %s',
    (dictionary) => {
      expect(found(object(dictionary))).toEqual([])
    },
  )
})

describe('where a stream begins and ends', () => {
  test.each([
    ['\n', '{"a":1}'],
    ['\r\n', '{"a":1}'],
  ])('after %j', (newline, content) => {
    const stream = `stream${newline}${content} endstream`
    expect(found(object('/Type /EmbeddedFile /Length 7', stream))).toEqual([content])
  })

  test('a stream may end the file, and not reach beyond it', () => {
    const cut = `1 0 obj << /Type /EmbeddedFile /Length 7 >> stream\n{"a":1}`
    expect(found(cut)).toEqual(['{"a":1}'])
    expect(found(cut.slice(0, -1))).toEqual([])
  })

  test('what has no end is none', () => {
    expect(found(object('/Type /EmbeddedFile', 'stream\n{"a":1}'))).toEqual([])
  })

  test('what has no object before it, or no stream after it, is none', () => {
    const dictionary = '<< /Type /EmbeddedFile /Length 7 >>'
    expect(found(`${dictionary} stream\n{"a":1} endstream`)).toEqual([])
    expect(found(`1 0 obj ${dictionary} {"a":1} and much more`)).toEqual([])
  })

  test('what stands in other objects is not asked', () => {
    const before = '1 0 obj << /Length 2 /Filter /LZWDecode >> stream\nxy\nendstream endobj '
    const after = ' 9 0 obj << /Length 3 /Filter /FlateDecode >> stream\nxyz\nendstream endobj'
    const own = object('/Type /EmbeddedFile', 'stream\n{"a":1}endstream')
    expect(found(before + own + after)).toEqual(['{"a":1}'])
  })

  test('a dictionary reaches 2048 characters before its type and as far behind it', () => {
    const type = '/Type /EmbeddedFile'
    const before = (length: number) =>
      `1 0 obj${' '.repeat(length - ' obj'.length)}${type} stream\nx endstream`
    const behind = (length: number) => `1 0 obj ${type}${' '.repeat(length - type.length)}stream\nx endstream`
    expect([before(2048), before(2049)].map((text) => found(text).length)).toEqual([1, 0])
    expect([behind(2048), behind(2049)].map((text) => found(text).length)).toEqual([1, 0])
  })
})

test('of many files the first sixteen are given', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      object('/Type /EmbeddedFile /Length 2', `stream\n${String(n + 10)}\nendstream`),
    ).join('')
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => String(n + 10))
  expect(found(many(2))).toEqual(numbers(2))
  expect(found(many(16))).toEqual(numbers(16))
  expect(found(many(17))).toEqual(numbers(16))
})

test('a PDF of several pieces is read through', () => {
  const far = `${'%'.repeat(20_000)}\n${object('/Type /EmbeddedFile /Length 7')}`
  expect(found(far)).toEqual(['{"a":1}'])
})
