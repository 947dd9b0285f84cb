import { expect, test } from 'vitest'

import {
  changesOf,
  cleanedHead,
  headTextOf,
  missingFields,
  remarksOn,
  sameField,
  spelledField,
  wrongFields,
  type HeadField,
  type HeadText,
} from '@/domain/pledge/head'

import { draftSettings } from '../../../fixtures/draft'

const base = headTextOf(draftSettings)
const typed = (over: Partial<HeadText>): HeadText => ({ ...base, ...over })

test('only what was changed is stored, each text NFC and one line', () => {
  const text = typed({
    place: '  Hội\u00a0trường  xã Ba\u0300 Na\u0300 \u200f',
    date: '2014-04-01',
    bases: 'Luật\n\n Nghị định ',
  })
  expect(changesOf(text, base)).toEqual({
    place: 'Hội trường xã Bà Nà',
    date: '2014-04-01',
    bases: ['Luật', 'Nghị định'],
  })
  expect(changesOf(typed({ title: `${base.title}  ` }), base)).toEqual({})
})

test.each<[HeadField, Partial<HeadText>]>([
  ['date', { date: '31/02/2014' }],
  ['date', { date: '2014-02-31' }],
  ['signBy', { signBy: 'mai' }],
  ['time', { time: '25:00' }],
  ['areas', { areas: [{ id: 'a', name: ' ' }] }],
  ['bases', { bases: Array.from({ length: 21 }, () => 'Luật').join('\n') }],
  ['bases', { bases: 'ă'.repeat(6001) }],
])('%s that cannot be stored is kept back, and the other changes are not', (field, over) => {
  const text = typed({ ...over, place: 'Nơi khác' })
  expect([...wrongFields(text)]).toEqual([field])
  expect(changesOf(text, base)).toEqual({ place: 'Nơi khác' })
})

test.each([
  ['title', 'Giao \u202eước'],
  ['place', 'Hội trường\u0007'],
  ['office', '\u2066Phòng Nội vụ'],
  ['officeTitle', 'Trưởng phòng\ufffe'],
  ['bases', 'Luật\nNghị \u202dđịnh'],
] as const)('a sign that is refused keeps %s as it was stored', (field, words) => {
  const text = typed({ [field]: words })
  expect([...wrongFields(text)]).toEqual([field])
  expect(changesOf(text, base)).toEqual({})
  expect(sameField(text, base, field)).toBe(false)
})

test('so does one in the name of an area', () => {
  const text = typed({ areas: [{ id: 'a', name: 'Kinh\u202e tế' }] })
  expect([...wrongFields(text)]).toEqual(['areas'])
})

test('a head that can be stored has nothing wrong, and days and times may be empty', () => {
  expect(wrongFields(base).size).toBe(0)
  expect(wrongFields(typed({ date: '', time: '', signBy: '' })).size).toBe(0)
  expect(wrongFields(typed({ bases: Array.from({ length: 20 }, () => 'Luật').join('\n') })).size).toBe(0)
})

test('people read days as they type them', () => {
  expect(spelledField(base, 'date')).toBe('28/03/2014')
  expect(spelledField(typed({ date: '31/02/2014' }), 'date')).toBe('31/02/2014')
  expect(spelledField(base, 'time')).toBe('14:00')
  expect(spelledField(typed({ areas: [{ id: 'a', name: 'A ' }] }), 'areas')).toBe('A')
})

test('two areas of one name are two', () => {
  const other = typed({ areas: base.areas.map(({ name }, index) => ({ id: `x${String(index)}`, name })) })
  expect(sameField(base, other, 'areas')).toBe(false)
  expect(sameField(base, typed({ areas: [...base.areas] }), 'areas')).toBe(true)
})

test('cleaning twice changes nothing more', () => {
  const once = cleanedHead({ ...draftSettings, office: ' Phòng\u2028Nội vụ ', bases: [' a ', ''] })
  expect(once.office).toBe('Phòng Nội vụ')
  expect(once.bases).toEqual(['a'])
  expect(cleanedHead(once)).toEqual(once)
})

test('what a revision cannot do without is named in the order of the page', () => {
  expect(missingFields(draftSettings)).toEqual([])
  const nothing = {
    ...draftSettings,
    title: ' ',
    date: '',
    time: '',
    place: '',
    office: '',
    officeTitle: '',
    areas: [],
  }
  expect(missingFields(nothing)).toEqual(['date', 'time', 'place', 'office', 'officeTitle', 'title', 'areas'])
  expect(missingFields({ ...draftSettings, signBy: '', bases: [] })).toEqual([])
})

test.each<[string, Partial<HeadText>, readonly string[]]>([
  ['nothing unusual', {}, []],
  ['a meeting before the year of the pledge', { date: '2013-12-30' }, ['otherYear']],
  ['a deadline on the day itself', { signBy: '2014-03-28' }, []],
  ['a deadline after the meeting', { signBy: '2014-03-29' }, ['lateDeadline']],
  ['another witness than the bloc names', { office: 'Sở Nội vụ' }, ['otherOffice']],
  ['no witness yet', { office: '' }, []],
  ['days that are none', { date: '31/02/2013', signBy: '1' }, []],
])('%s is remarked on and not forbidden', (_what, over, remarks) => {
  expect(remarksOn(typed(over), '2014', 'Phòng Nội vụ')).toEqual(remarks)
  expect(wrongFields(typed({ ...over, date: base.date, signBy: base.signBy })).size).toBe(0)
})
