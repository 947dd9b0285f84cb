import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { kidOf } from '../support/mismatch'
import { button, link, listed, overflow } from '../support/screen'
import type { World } from '../support/world'

/** Nobody has a key but those who are named. */
const keysOf =
  (...uids: readonly string[]) =>
  (world: World) => {
    const left = [...world.keys.get().records].filter(([, key]) => uids.includes(key.uid))
    world.keys.set({ ...world.keys.get(), records: new Map(left) })
  }
const justMade = (world: World) => {
  const kid = kidOf(world, 'hoaminh')
  const key = world.keys.get().records.get(kid)
  if (key !== undefined) world.keys.put(kid, { ...key, at: world.now() - 120_000 })
}
const reporting = (world: World) => {
  justMade(world)
  const year = world.year.get().record
  if (year !== null) world.years.put('2015', { ...year, stage: 'reporting' })
}
const frozen = { ceremony: 'held', upTo: 1 } as const
const alarm = () => page.getByText(/^Có khóa ký đứng tên Quý vị không do máy này tạo/)
const question = () => page.getByText('Quý vị vừa tạo khóa trên máy khác?')

test('a leader who has read everything is led to making a key before the meeting', async () => {
  const given = (world: World) => {
    keysOf('hoahiepbac')(world)
    world.review('hoa-minh')
  }
  await openApp({ ...frozen, given, size: [360, 740] })
  await expect.element(page.getByRole('heading', { level: 1, name: /^Chuẩn bị khóa/ })).toBeVisible()
  await link('Tạo khóa ký').click()
  await expect.element(page.getByRole('heading', { level: 2, name: /^Chuẩn bị khóa/ })).toBeVisible()
  await expect.element(button('Tạo khóa ký trên máy này')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test.each([['noivu'], ['hoahiepbac']])('%s sees of every unit who signs and who has a key', async (as) => {
  await openApp({ ...frozen, as, given: keysOf('hoahiepbac', 'hoaminh'), size: [360, 740] })
  await expect.element(page.getByText('2 trên 5 đơn vị có người ký đã có khóa.')).toBeVisible()
  const rows = listed('.readiness__unit')
  expect(rows).toHaveLength(5)
  expect(rows[0]).toMatch(/Hòa Hiệp Bắc ?Trần Minh Khôi ?đã có khóa, chưa đối chiếu$/)
  expect(rows[1]).toMatch(/chưa có khóa$/)
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('once the session is open, the list of keys is no longer called one of before the meeting', async () => {
  await openApp({ ceremony: 'held', upTo: 2, as: 'noivu', at: '' })
  await expect.element(page.getByRole('heading', { level: 2, name: 'Khóa ký của người ký' })).toBeVisible()
})

test('without anybody to sign there is no list of keys: the bloc lacks people', async () => {
  const given = (world: World) => {
    const [witness] = [...world.members.get().records].filter(([uid]) => uid === 'noivu')
    world.members.set({ ...world.members.get(), records: new Map(witness === undefined ? [] : [witness]) })
  }
  await openApp({ ...frozen, as: 'noivu', given })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(listed('.readiness__unit')).toEqual([])
})

test('nobody else is shown the keys of others', async () => {
  await openApp({ ...frozen, as: 'hoaminh' })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(listed('.readiness')).toEqual([])
})

test('a key made minutes ago is asked about, with its code to compare; yes settles it', async () => {
  await openApp({ ...frozen, given: justMade, size: [360, 740] })
  await expect.element(question()).toBeVisible()
  await expect.element(alarm()).not.toBeInTheDocument()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Đúng, khóa này của tôi').click()
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(alarm()).not.toBeInTheDocument()
})

test('"not me" is the alarm, with the way to revoke it', async () => {
  await openApp({ ...frozen, given: justMade })
  await button('Không phải tôi').click()
  await expect.element(alarm()).toBeVisible()
  await expect.element(link('Xem các khóa')).toBeVisible()
})

test.each<[string, Opening]>([
  ['once it is older', { ...frozen, given: (world) => (justMade(world), void world.pass(14 * 60_000)) }],
  ['while people sign', { ceremony: 'held', upTo: 2, given: justMade }],
  ['while another year is reported', { ...frozen, given: reporting }],
  ['where this device has a key of its own', { ...frozen, given: justMade, withKey: true }],
])('a key that this device did not make is an alarm %s', async (_when, opening) => {
  await openApp(opening)
  await expect.element(alarm()).toBeVisible()
  await expect.element(question()).not.toBeInTheDocument()
})
