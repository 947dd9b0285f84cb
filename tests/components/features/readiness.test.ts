import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { link, listed, overflow } from '../support/screen'
import type { World } from '../support/world'
import { members, units } from '../support/people'

const path = '/b/khoi-phuong-lien-chieu'
const onlyAdmin = (world: World) => {
  const founder = members.filter(([uid]) => uid === 'noivu')
  world.members.set({ records: new Map(founder), corrupt: [], fresh: true })
}
const founded = (world: World) => {
  onlyAdmin(world)
  world.years.set({ records: new Map(), corrupt: [], fresh: true })
}
const fresh: Opening = { at: path, as: 'noivu', size: [360, 740], given: founded }

test('the admin of a new bloc is told what is missing, each with the way to it', async () => {
  const { world, router } = await openApp(fresh)
  await expect.element(page.getByText('Còn thiếu để khối bắt đầu')).toBeVisible()
  await expect.poll(() => listed('.readiness__one > span:nth-of-type(1)').length).toBe(5)
  await expect
    .element(page.getByText(/^Lãnh đạo phường Hòa Hiệp Bắc, đơn vị đứng đầu,.*: chưa mời$/))
    .toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  world.invites.put('a@b.test', {
    role: 'leader',
    admin: false,
    unit: 'hoa-hiep-bac',
    name: 'A',
    position: 'B',
    capacities: [],
    email: 'a@b.test',
    by: 'noivu',
    at: world.now(),
    until: world.now() + 86_400_000,
  })
  await expect.element(page.getByText(/đơn vị đứng đầu,.*: đã mời, chưa đăng nhập$/)).toBeVisible()
  await link('Mở ở trang Các năm').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('years')
})

test('others of a new bloc wait for its admin, and are given no list', async () => {
  await openApp({
    ...fresh,
    as: 'hoaminh',
    given: (world) => {
      world.years.set({ records: new Map(), corrupt: [], fresh: true })
    },
  })
  await expect.element(page.getByText('Quản trị của khối sẽ mở năm mới.', { exact: false })).toBeVisible()
  await expect.element(page.getByText('Còn thiếu để khối bắt đầu')).not.toBeInTheDocument()
})

test('with a year open the list stays on the first page until everybody is there or invited', async () => {
  const { world } = await openApp({ at: '', as: 'noivu', given: onlyAdmin })
  await expect.element(page.getByText('Còn thiếu để khối bắt đầu')).toBeVisible()
  world.members.set({ records: new Map(members), corrupt: [], fresh: true })
  await expect.element(page.getByText('Còn thiếu để khối bắt đầu')).not.toBeInTheDocument()
})

test('with a year open the units are those of the day of its meeting, not of today', async () => {
  await openApp({
    at: '',
    as: 'noivu',
    settings: { date: '2013-06-30' },
    given: (world) => {
      const merged = units.map(([id, unit]) => [id, { ...unit, validTo: '2013-12-31' }] as const)
      world.units.set({ records: new Map(merged), corrupt: [], fresh: true })
    },
  })
  await expect.element(page.getByText('Chuẩn bị khóa trước hội nghị')).toBeVisible()
  await expect.element(page.getByText('Còn thiếu để khối bắt đầu')).not.toBeInTheDocument()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/office/readiness/*.vue'))).toEqual([])
})
