import { expect, test } from 'vitest'

import { ok } from '@/domain/shared/result'
import type { Year } from '@/domain/year/year'
import { createHeadMemory } from '@/sync/head-memory'
import type { AppServices } from '@/services/services'
import { createSightings } from '@/sync/sightings'

import { tableAt } from '../../fixtures/attempts'
import { recordOf } from '../../fixtures/stores/server'
import { at2014, yearOf } from '../../fixtures/stores/year'

const table = tableAt('signed')
const year = yearOf(table)
const logOf = (count: number, fresh = true) => ({
  entries: table.log.slice(0, count).map((entry) => ok(entry)),
  fresh,
})

test('a log that has lost an entry is an alarm that stays, once the server has confirmed it', () => {
  const { alarm, ofLog, forget } = createSightings()
  ofLog(table.replay(), logOf(6, false))
  expect(alarm.value).toBeNull()
  ofLog(table.replay(), logOf(6))
  expect(alarm.value).toEqual({ code: 'ENTRY_MISSING', seq: 7 })
  ofLog(table.replay(), logOf(7))
  ofLog(table.replay(), logOf(3))
  expect(alarm.value).toEqual({ code: 'ENTRY_MISSING', seq: 7 })
  forget()
  expect(alarm.value).toBeNull()
})

test('a year that goes back is an alarm that stays; what the server then says is shown', () => {
  const { alarm, ofYear } = createSightings()
  const [before, back] = [recordOf(year), recordOf({ ...year, seq: 5 })]
  expect(ofYear(before, recordOf(year))).toEqual(before)
  expect(alarm.value).toBeNull()
  expect(ofYear(before, back)).toBe(back)
  expect(alarm.value).toEqual({ code: 'YEAR_ROLLED_BACK', seq: 7 })
  ofYear(back, before)
  expect(alarm.value).toEqual({ code: 'YEAR_ROLLED_BACK', seq: 7 })
})

test('a year that is taken away is an alarm, and goes on being shown as it was', () => {
  const { alarm, ofYear } = createSightings()
  const before = recordOf(year)
  expect(ofYear(before, recordOf<Year>(null))).toBe(before)
  expect(alarm.value?.code).toBe('YEAR_ROLLED_BACK')
})

test.each([
  ['is not confirmed', recordOf<Year>(null, { fresh: false })],
  ['goes back unconfirmed', recordOf<Year>({ ...year, seq: 5 }, { fresh: false })],
  ['does not read', recordOf<Year>(null, { corrupt: true })],
])('a year that %s is no alarm', (_how, now) => {
  const { alarm, ofYear } = createSightings()
  expect(ofYear(recordOf(year), now)).toBe(now)
  expect(alarm.value).toBeNull()
})

test('an alarm about one log, and what is remembered of it, are over as soon as it is left', async () => {
  const heads = { recall: () => Promise.resolve({ seq: 7, head: 'another', since: 0 }) }
  const load = (() => Promise.resolve({ heads })) as unknown as AppServices['load']
  const memory = createHeadMemory(load)
  await memory.start(at2014)
  await memory.follow(table.replay())
  expect(memory.alarm.value?.code).toBe('FORKED')
  memory.leave()
  expect([memory.alarm.value, memory.remembered.value]).toEqual([null, null])
})
