import { describe, expect, test } from 'vitest'

import { readRevision, writeRevision, type Revision } from '@/domain/pledge/revision'
import { canonical, type Canonical } from '@/domain/shared/canonical'
import { sha256Hex } from '@/domain/shared/digest'

import { pledgeOf, writtenPledge } from '../../../fixtures/pledge'

const invalid = { ok: false, failure: { code: 'REVISION_INVALID' } }
const sound = pledgeOf()
const [firstItem, secondItem] = sound.items as [Revision['items'][number], Revision['items'][number]]
const withItem = (over: Readonly<Record<string, unknown>>) => ({
  items: [{ ...firstItem, ...over }, secondItem],
})

/** Reads what a careless or hostile writer would store: canonical, under its right id. */
function stored(over: Readonly<Record<string, unknown>>): unknown {
  const text = canonical({ ...sound, ...over })
  return readRevision(text, sha256Hex(text))
}

test('the text is canonical JSON and its id the SHA-256 of it', () => {
  const { digest, text, revision } = writtenPledge()
  expect(digest).toBe(sha256Hex(text))
  expect(revision).toEqual(sound)
  expect(text).toBe(canonical(JSON.parse(text) as Canonical))
  expect(text.startsWith('{"areas":[{"id":"kinh-te","name":"Kinh tế – ngân sách"},')).toBe(true)
  expect(text).toContain(
    '"parties":[{"id":"hoa-hiep-bac","name":"Hòa Hiệp Bắc","type":"phường"},{"id":"hoa-hiep-nam"',
  )
  expect(
    text.endsWith(
      '"witness":{"office":"Phòng Nội vụ quận Liên Chiểu","title":"Trưởng phòng"},"year":"2014"}',
    ),
  ).toBe(true)
})

test('what was written is read as it was', () => {
  const written = writtenPledge()
  expect(readRevision(written.text, written.digest)).toEqual({ ok: true, value: written })
})

describe('reading refuses', () => {
  const { text, digest } = writtenPledge()

  test('a text under another id', () => {
    const mismatch = { ok: false, failure: { code: 'REVISION_DIGEST_MISMATCH' } }
    expect(readRevision(text, '0'.repeat(64))).toEqual(mismatch)
    expect(readRevision(`${text} `, digest)).toEqual(mismatch)
    expect(readRevision(text.normalize('NFD'), digest)).toEqual(mismatch)
  })

  test.each([
    ['white space', `${text} `],
    ['keys in another order', JSON.stringify(Object.fromEntries(Object.entries(sound).reverse()))],
    ['a key twice', text.replace('{"areas"', '{"areas":[],"areas"')],
    ['a number in another spelling', text.replace('"number":1,', '"number":1.0,')],
    ['no JSON', 'Giao ước'],
  ])('%s', (_, other) => {
    expect(readRevision(other, sha256Hex(other))).toEqual({
      ok: false,
      failure: { code: 'REVISION_NOT_CANONICAL' },
    })
  })

  test('NFD is read: readers hash what is there', () => {
    const other = text.normalize('NFD')
    expect(readRevision(other, sha256Hex(other)).ok).toBe(true)
  })
})

const parties = sound.parties
const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['another format', { format: 'giao-uoc/revision@2' }],
  ['another field', { more: '' }],
  ['a field named like what every object has', { constructor: '' }],
  ['a bloc id in capitals', { bloc: { id: 'Khoi', name: 'Khối' } }],
  ['a bloc without a name', { bloc: { id: 'khoi', name: '' } }],
  ['a bloc with more', { bloc: { ...sound.bloc, kind: 'khoi' } }],
  ['a year as a number', { year: 2014 }],
  ['a year of two digits', { year: '14' }],
  ['number zero', { number: 0 }],
  ['a number as text', { number: '1' }],
  ['a previous that is no digest', { previous: '' }],
  ['no title', { title: '' }],
  ['a title of two lines', { title: 'Giao ước\nnăm 2014' }],
  ['a title that turns the direction of writing', { title: 'Giao ước \u202e4102' }],
  [
    'an item whose numbers are shown the other way round',
    { items: [{ ...firstItem, text: 'Giảm \u200f5 – 20\u200f %' }] },
  ],
  ['one party', { parties: parties.slice(0, 1), items: [{ ...firstItem, targets: {} }] }],
  ['a party twice', { parties: [...parties, ...parties.slice(0, 1)] }],
  ['a party without a name', { parties: [...parties, { id: 'hai-van', name: '', type: 'phường' }] }],
  ['a party without a type', { parties: [...parties, { id: 'hai-van', name: 'Hải Vân', type: '' }] }],
  [
    'a party with more',
    { parties: [...parties, { id: 'hai-van', name: 'Hải Vân', type: 'phường', code: '1' }] },
  ],
  ['a party id with a space', { parties: [...parties, { id: 'hai van', name: 'Hải Vân', type: 'phường' }] }],
  ['a head unit that is no party', { headUnit: 'hai-van' }],
  ['no witness office', { witness: { office: '', title: 'Trưởng phòng' } }],
  ['no witness title', { witness: { office: 'Phòng Nội vụ', title: '' } }],
  ['a date in words', { meeting: { ...sound.meeting, date: '28/3/2014' } }],
  ['a time in words', { meeting: { ...sound.meeting, time: '14h' } }],
  ['no meeting place', { meeting: { ...sound.meeting, place: '' } }],
  ['a basis of two lines', { bases: ['Luật\nThi đua'] }],
  ['an empty basis', { bases: [''] }],
  ['no area', { areas: [], items: [] }],
  ['an area twice', { areas: [...sound.areas, ...sound.areas] }],
  ['an area without a name', { areas: [...sound.areas, { id: 'khac', name: '' }] }],
  ['no item', { items: [] }],
  ['an item twice', { items: [firstItem, firstItem] }],
  ['an item of no area', withItem({ area: 'khac' })],
  ['an item with an id in capitals', withItem({ id: 'Thu' })],
  ['an item without text', withItem({ text: '' })],
  ['an item of two lines', withItem({ text: 'a\nb' })],
  ['a unit of measure of two lines', withItem({ uom: 'a\nb' })],
  ['another direction', withItem({ direction: 'sideways' })],
  ['points below zero', withItem({ points: -1 })],
  ['points as text', withItem({ points: '5' })],
  ['a target of no party', withItem({ targets: { 'hai-van': '1' } })],
  ['a target of two lines', withItem({ targets: { 'hoa-minh': '1\n2' } })],
  ['a target as a number', withItem({ targets: { 'hoa-minh': 1 } })],
  ['an item with more', withItem({ note: '' })],
]

describe('neither written nor read:', () => {
  test.each(wrong)('%s', (_, over) => {
    expect(writeRevision({ ...sound, ...over })).toEqual(invalid)
    expect(stored(over)).toEqual(invalid)
  })

  test('a fraction has no canonical form at all', () => {
    for (const over of [{ number: 1.5 }, withItem({ points: 1.5 })]) {
      expect(writeRevision({ ...sound, ...over })).toEqual(invalid)
      const text = JSON.stringify(sound).replace('"number":1', '"number":1.5')
      expect(readRevision(text, sha256Hex(text))).toEqual({
        ok: false,
        failure: { code: 'REVISION_NOT_CANONICAL' },
      })
    }
  })

  test('half a surrogate pair', () => {
    expect(writeRevision({ ...sound, title: 'a\ud800' })).toEqual(invalid)
  })

  test('each field is needed', () => {
    for (const field of Object.keys(sound)) {
      const less = Object.fromEntries(Object.entries(sound).filter(([key]) => key !== field))
      expect([field, writeRevision(less as Revision)]).toEqual([field, invalid])
    }
  })
})

test('nothing stands in a text that is not shown: a target under a name that records drop is refused', () => {
  for (const name of ['constructor', 'prototype', '__proto__']) {
    const text = canonical(sound).replace('"targets":{', `"targets":{"${name}":"9",`)
    const sorted = canonical(JSON.parse(text) as Canonical)
    expect([name, readRevision(sorted, sha256Hex(sorted))]).toEqual([name, invalid])
  }
})

test('what may be empty or absent', () => {
  expect(stored({ bases: [] })).toMatchObject({ ok: true })
  expect(stored(withItem({ uom: '', targets: {}, points: 0 }))).toMatchObject({ ok: true })
  expect(stored({ previous: 'e'.repeat(64), number: 2 })).toMatchObject({ ok: true })
})
