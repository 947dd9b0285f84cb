import { expect, test } from 'vitest'

import { doorOf, type Knowledge } from '@/features/shell/frame/door'

const here: Knowledge = {
  membership: { active: true },
  me: { active: true },
  meCorrupt: false,
  refused: false,
  blocLoaded: true,
  yearLoaded: true,
  year: 'here',
  failure: null,
}
const before: Knowledge = {
  membership: undefined,
  me: null,
  meCorrupt: false,
  refused: false,
  blocLoaded: false,
  yearLoaded: false,
  year: 'unknown',
  failure: null,
}

test('the door opens once the person, the bloc and the year are known, and not earlier', () => {
  expect(doorOf(here)).toEqual({ state: 'open' })
  expect(doorOf({ ...here, yearLoaded: false })).toEqual({ state: 'opening' })
  expect(doorOf({ ...here, blocLoaded: false })).toEqual({ state: 'opening' })
  expect(doorOf({ ...here, me: null })).toEqual({ state: 'opening' })
  expect(doorOf(before)).toEqual({ state: 'opening' })
})

test('what was read when signing in need not be there for the year to show', () => {
  expect(doorOf({ ...here, membership: undefined })).toEqual({ state: 'open' })
})

test('somebody without a membership stays outside; somebody not yet known does not', () => {
  expect(doorOf({ ...before, membership: null })).toEqual({ state: 'outside' })
  expect(doorOf({ ...before, membership: { active: true } })).toEqual({ state: 'opening' })
})

test('somebody who has been switched off is told so, and the live record counts first', () => {
  expect(doorOf({ ...before, membership: { active: false } })).toEqual({ state: 'off' })
  expect(doorOf({ ...here, me: { active: false } })).toEqual({ state: 'off' })
  expect(doorOf({ ...here, membership: { active: false } })).toEqual({ state: 'open' })
})

test('of a live record that the server refuses, what it answers when asked again counts', () => {
  const refused = { ...here, refused: true }
  expect(doorOf({ ...refused, membership: undefined })).toEqual({ state: 'open' })
  expect(doorOf(refused)).toEqual({ state: 'open' })
  expect(doorOf({ ...refused, membership: { active: false } })).toEqual({ state: 'off' })
  expect(doorOf({ ...refused, membership: null })).toEqual({ state: 'outside' })
})

test('a year that is not there, or cannot be read, is told apart from one that is still coming', () => {
  const known = { ...here, yearLoaded: false }
  expect(doorOf({ ...known, year: 'none' })).toEqual({ state: 'missing' })
  expect(doorOf({ ...known, year: 'unknown' })).toEqual({ state: 'opening' })
  expect(doorOf({ ...here, year: 'corrupt' })).toEqual({ state: 'corrupt' })
})

test('a server that could not be asked is told of only while nothing is known', () => {
  expect(doorOf({ ...before, failure: 'OFFLINE' })).toEqual({ state: 'unreachable', code: 'OFFLINE' })
  expect(doorOf({ ...here, failure: 'OFFLINE' })).toEqual({ state: 'open' })
})

test('somebody whose own record is corrupt hears that, not that they are strangers', () => {
  expect(doorOf({ ...here, me: null, meCorrupt: true, membership: null })).toEqual({ state: 'unreadable' })
})
