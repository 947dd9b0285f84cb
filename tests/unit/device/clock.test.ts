import { expect, onTestFinished, test, vi } from 'vitest'

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

test('a clock that was set is measured again, once; one that runs on is not', async () => {
  let asked = 0
  const clock = createClock(() => {
    asked += 1
    return Promise.resolve(reading(-600_000))
  })
  const set = vi.spyOn(Date, 'now')
  onTestFinished(() => {
    set.mockRestore()
  })
  await clock.check()
  expect(asked).toBe(0)
  const real = performance.timeOrigin
  set.mockImplementation(() => Math.round(real + performance.now() + 600_000))
  await Promise.all([clock.check(), clock.check()])
  await clock.check()
  expect(asked).toBe(1)
  expect(Math.abs(clock.offset() + 600_000)).toBeLessThan(1500)
})

test('a clock that was set where nobody answered is asked about again', async () => {
  const answers = [fail('OFFLINE'), reading(600_000)]
  const clock = createClock(() => Promise.resolve(answers.shift() ?? fail('OFFLINE')))
  const set = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 600_000)
  onTestFinished(() => {
    set.mockRestore()
  })
  await clock.check()
  expect(clock.offset()).toBe(0)
  await clock.check()
  expect(answers).toEqual([])
})

test('nobody to ask: the device is believed', async () => {
  const clock = createClock()
  expect(await clock.measure()).toBe(0)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50)
})
