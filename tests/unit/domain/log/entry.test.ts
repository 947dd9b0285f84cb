import { describe, expect, test } from 'vitest'

import { isAct, parseEntry } from '@/domain/log/entry'

import { changed, entryAt, withBody } from '../../../fixtures/entries'
import { heldCeremony } from '../../../fixtures/table'

const { log } = heldCeremony('scribbled')
const signature = entryAt<'sign'>(log, 3)
const lastTime = Date.UTC(9999, 11, 31, 16, 59, 59, 999)
const codeOf = (data: unknown) => {
  const read = parseEntry(data)
  return read.ok ? 'read' : read.failure.code
}

test('an entry has fifteen fields, and all of a ceremony are read as they are', () => {
  expect(Object.keys(signature).sort()).toEqual(
    [
      'act',
      'ad',
      'at',
      'body',
      'by',
      'cdj',
      'ct',
      'hash',
      'kid',
      'kind',
      'notes',
      'prev',
      'prevAt',
      'seq',
      'sig',
    ].sort(),
  )
  for (const entry of log) expect(parseEntry(entry)).toEqual({ ok: true, value: entry })
})

describe('what is not an entry', () => {
  test.each(Object.keys(signature))('without %s', (field) => {
    const less = Object.fromEntries(Object.entries(signature).filter(([key]) => key !== field))
    expect(codeOf(less)).toBe('ENTRY_UNREADABLE')
  })

  test.each(Object.keys(signature))('with %s of another type', (field) => {
    for (const other of [null, true, [], {}, 1.5, NaN])
      expect([other, codeOf(changed(signature, { [field]: other }))]).toEqual([other, 'ENTRY_UNREADABLE'])
  })

  test.each(['seq', 'prevAt', 'ct', 'at'])('with a %s that is no safe whole number', (field) => {
    for (const other of [2 ** 53, -(2 ** 53), 0.5, Infinity, '3'])
      expect(codeOf(changed(signature, { [field]: other }))).toBe('ENTRY_UNREADABLE')
  })

  test.each(['prevAt', 'ct', 'at'])('with a %s before 1970, or after the year 9999 in Viet Nam', (field) => {
    for (const other of [-1, lastTime + 1])
      expect(codeOf(changed(signature, { [field]: other }))).toBe('ENTRY_UNREADABLE')
  })

  test.each<[string, unknown]>([
    ['seq', 0],
    ['seq', -1],
    ['prev', 'A'.repeat(64)],
    ['prev', '0'.repeat(63)],
    ['act', 'Sign'],
    ['act', 'seal-off'],
    ['act', 'seal2'],
    ['act', '__proto__'],
    ['act', ''],
    ['by', 'hoa\nminh'],
    ['by', ''],
    ['by', 'hòa'],
    ['kid', '-'],
    ['kind', 'webcrypto'],
    ['sig', 'ab'.repeat(63)],
    ['sig', 'AB'.repeat(64)],
    ['sig', ''],
    ['ad', 'abc'],
    ['ad', 'AB'],
    ['cdj', '\ud800'],
    ['notes', 'a\udc00'],
    ['hash', '0'.repeat(65)],
    ['body', { ...signature.body, more: '' }],
    ['body', {}],
  ])('with %s of %j', (field, value) => {
    expect(codeOf(changed(signature, { [field]: value }))).toBe('ENTRY_UNREADABLE')
  })

  test('with a sixteenth field, under any name', () => {
    for (const name of ['more', 'constructor', 'toString', '__proto__']) {
      const data: unknown = JSON.parse(`${JSON.stringify(signature).slice(0, -1)},"${name}":1}`)
      expect([name, codeOf(data)]).toEqual([name, 'ENTRY_UNREADABLE'])
    }
  })

  test('of another act than its body', () => {
    expect(codeOf(changed(signature, { act: 'refuse' }))).toBe('ENTRY_UNREADABLE')
    expect(codeOf(changed(entryAt(log, 8), { act: 'reopen' }))).toBe('ENTRY_UNREADABLE')
  })

  test.each([undefined, null, 7, 'entry', [], {}])('%j', (data) => {
    expect(codeOf(data)).toBe('ENTRY_UNREADABLE')
  })
})

describe('an act that this reader does not know', () => {
  const newer = changed(signature, { act: 'seal', body: { anything: ['goes'] } })

  test('is newer than the reader, whatever it says', () => {
    for (const over of [{}, { act: 'constructor' }, { act: 'a' }, { body: {} }])
      expect([over, codeOf(changed(newer, over))]).toEqual([over, 'ENTRY_NEWER'])
  })

  test.each(Object.keys(signature))('cannot be read without %s, or with one of another type', (field) => {
    const less = Object.fromEntries(Object.entries(newer).filter(([key]) => key !== field))
    expect(codeOf(less)).toBe('ENTRY_UNREADABLE')
    for (const other of [null, true, [], 1.5])
      expect([other, codeOf(changed(newer, { [field]: other }))]).toEqual([other, 'ENTRY_UNREADABLE'])
  })

  test('cannot be read with a sixteenth field, under any name', () => {
    for (const name of ['more', 'constructor', '__proto__']) {
      const data: unknown = JSON.parse(`${JSON.stringify(newer).slice(0, -1)},"${name}":1}`)
      expect([name, codeOf(data)]).toEqual([name, 'ENTRY_UNREADABLE'])
    }
  })
})

test('what stands at the edges of the spelling is read', () => {
  for (const over of [
    { by: 'x'.repeat(128) },
    { ct: 0, at: 0, prevAt: 0 },
    { ct: lastTime, at: lastTime, prevAt: lastTime },
    { ad: '' },
    { cdj: 'two\nlines' },
    { notes: '' },
  ])
    expect(codeOf(changed(signature, over))).toBe('read')
  expect(codeOf(withBody(signature, { name: 'a\u200db' }))).toBe('read')
})

test('isAct tells acts apart', () => {
  expect(isAct(signature, 'sign')).toBe(true)
  expect(isAct(signature, 'refuse')).toBe(false)
})
