import { expect, test } from 'vitest'

import type { Kept } from '@/device/web-storage'
import { createPassingSession, idleLimit } from '@/sync/passing-session'

/** What is kept, as long as the test. */
function kept<T>(): Kept<T> {
  let value: T | null = null
  return { read: () => value, write: (next) => (value = next), clear: () => (value = null) }
}

function open() {
  const memory = { lastUsed: kept<number>(), browserOpen: kept<''>() }
  let now = 1_000_000
  const session = createPassingSession(memory, () => now)
  return { memory, session, pass: (ms: number) => (now += ms) }
}

test('a session that is to stay has no time without use, and is never over', () => {
  const { session, pass } = open()
  session.begin(true)
  pass(10 * idleLimit)
  session.use()
  expect([session.idleFor(), session.isOver()]).toEqual([null, false])
})

test('one that is not is over after thirty minutes, counted from its last use', () => {
  const { session, pass } = open()
  session.begin(false)
  pass(idleLimit - 1)
  expect([session.idleFor(), session.isOver()]).toEqual([idleLimit - 1, false])
  session.use()
  pass(idleLimit - 1)
  expect(session.isOver()).toBe(false)
  pass(1)
  expect(session.isOver()).toBe(true)
})

test('one that is not is over once the browser has been closed, and not known any more after signing out', () => {
  const { memory, session } = open()
  session.begin(false)
  memory.browserOpen.clear()
  expect(session.isOver()).toBe(true)
  session.clear()
  expect([session.idleFor(), session.isOver()]).toEqual([null, false])
})

test('a clock put back does not make the time without use negative', () => {
  const { session, pass } = open()
  session.begin(false)
  pass(-60_000)
  expect([session.idleFor(), session.isOver()]).toEqual([0, false])
})
