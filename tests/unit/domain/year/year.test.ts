import * as v from 'valibot'
import { expect, test } from 'vitest'

import { stages } from '@/domain/stages/stage'
import { yearSchema, type Year } from '@/domain/year/year'

import { draftSettings } from '../../../fixtures/draft'
import { heldCeremony } from '../../../fixtures/table'

const year: Year = {
  settings: draftSettings,
  ...heldCeremony('scribbled').replay().projection,
}

test('a year is read as it is, and at each of its stages', () => {
  expect(v.parse(yearSchema, year)).toEqual(year)
  for (const stage of stages) expect(v.is(yearSchema, { ...year, stage })).toBe(true)
  expect(v.is(yearSchema, { ...year, settings: { ...year.settings, source: 'paper' } })).toBe(true)
})

test.each(Object.keys(year))('without a sound %s it is not', (field) => {
  const less = Object.fromEntries(Object.entries(year).filter(([key]) => key !== field))
  expect(v.is(yearSchema, less)).toBe(false)
  for (const other of [null, true]) expect(v.is(yearSchema, { ...year, [field]: other })).toBe(false)
})

test.each([
  { more: 1 },
  { stage: 'sealed' },
  { number: 1.5 },
  { seq: '8' },
  { attested: 2 ** 53 },
  { parties: [1] },
  { origins: ['a', null] },
  { freed: { a: 1 } },
  { signed: { a: 1.5 } },
  { signed: { a: '3' } },
  { settings: { ...year.settings, more: 1 } },
  { settings: { ...year.settings, source: 'scan' } },
  { settings: { ...year.settings, bases: 'Luật' } },
  { settings: { ...year.settings, areas: [{ id: 'a' }] } },
  { settings: { ...year.settings, areas: [{ id: 'a', name: 'b', more: 1 }] } },
])('not with %j', (over) => {
  expect(v.is(yearSchema, { ...year, ...over })).toBe(false)
})
