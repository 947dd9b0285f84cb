import { expect, test } from 'vitest'

import { createClock } from '@/device/clock'
import { fail, ok } from '@/domain/shared/result'

const reading = (ahead: number) => {
  const now = Date.now()
  // tokens are dated in whole seconds, rounded down
  return ok({ server: Math.floor((now + ahead) / 1000) * 1000, asked: now - 40, answered: now + 40 })
}

test.each([600_000, -600_000])('a clock that is %i ms off goes by the server', async (ahead) => {
  const clock = createClock(() => Promise.resolve(reading(ahead)))
  expect(Math.abs((await clock.measure()) - ahead)).toBeLessThan(1500)
  expect(Math.abs(clock.now() - (Date.now() + ahead))).toBeLessThan(1500)
})

test('a clock that is right stays as it is: the measure itself is no finer than seconds', async () => {
  const clock = createClock(() => Promise.resolve(reading(0)))
  expect(await clock.measure()).toBe(0)
  expect(clock.offset()).toBe(0)
})

test('what was measured holds until the server answers again', async () => {
  const answers = [reading(600_000), fail('OFFLINE')]
  const clock = createClock(() => Promise.resolve(answers.shift() ?? fail('OFFLINE')))
  await clock.measure()
  const before = clock.offset()
  expect(await clock.measure()).toBe(0)
  expect(clock.offset()).toBe(before)
})

test('nobody to ask: the device is believed', async () => {
  const clock = createClock()
  expect(await clock.measure()).toBe(0)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50)
})
