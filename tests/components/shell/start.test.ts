import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import type { Member } from '@/domain/people/member'
import { ok } from '@/domain/shared/result'
import type { Membership } from '@/firebase/membership'

import { openApp } from '../support/app'
import { live } from '../support/cell'
import { createCeremony } from '../support/ceremony'
import { createMemoryAuth } from '../support/memory-auth'
import { axeFindings } from '../ui/support'

/** A ceremony whose database tells these memberships of anybody who asks. */
function withMemberships(memberships: readonly Membership[]) {
  const ceremony = createCeremony()
  const database = { ...ceremony.services.database, memberships: () => Promise.resolve(ok(memberships)) }
  return { ...ceremony, services: { ...ceremony.services, database } }
}

function memberOf(over: Partial<Member> = {}): Member {
  const found = createCeremony().contents.members.find(({ uid }) => uid === 'hoaminh')
  if (found === undefined) throw new Error('the fixture has no hoaminh')
  return { ...found, ...over }
}

test('somebody of one bloc comes to its year on the table', async () => {
  const ceremony = createCeremony()
  const year = ceremony.cells.year.get().record
  if (year === null) throw new Error('the fixture has no year')
  ceremony.cells.years.set(
    live([
      ['2013', { ...year, stage: 'concluded' }],
      ['2014', year],
    ]),
  )
  const { router } = await openApp('/', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/b/khoi/2014')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a bloc without a year says so', async () => {
  await openApp('/', { auth: createMemoryAuth('hoaminh') })
  await expect.element(page.getByRole('heading', { name: 'Khối chưa có năm nào' })).toBeVisible()
  expect(await axeFindings('page')).toEqual([])
})

test('somebody of several blocs chooses one by its name', async () => {
  const blocs = ['khoi', 'cum'].map((bloc) => ({ bloc, member: memberOf() }))
  const ceremony = withMemberships(blocs)
  const { router } = await openApp('/', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(page.getByRole('heading', { name: 'Chọn khối thi đua' })).toBeVisible()
  const choices = page.getByRole('link', { name: 'Khối thi đua khối phường quận Liên Chiểu' })
  await expect.poll(() => choices.elements().length).toBe(2)
  expect(await axeFindings('page')).toEqual([])
  await choices.last().click()
  await expect.poll(() => router.currentRoute.value.params['bloc']).toBe('cum')
})

test('somebody of no bloc is told whom to ask, and can sign out', async () => {
  const { router } = await openApp('/', { auth: createMemoryAuth('khach') })
  await expect.element(page.getByRole('heading', { name: 'chưa thuộc khối nào' })).toBeVisible()
  await expect.element(page.getByText('quản trị của khối tại cơ quan chứng kiến')).toBeVisible()
  await expect.element(page.getByRole('main').getByText('khach@demo.test')).toBeVisible()
  expect(await axeFindings('page')).toEqual([])
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click()
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/sign-in')
})

test('somebody switched off is told so, and comes in once they are switched on again', async () => {
  const off = memberOf({ active: false })
  const ceremony = withMemberships([{ bloc: 'khoi', member: off }])
  const { router } = await openApp('/', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(page.getByRole('heading', { name: 'đang tạm ngừng' })).toBeVisible()
  Object.assign(off, { active: true })
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect.poll(() => router.currentRoute.value.name).toBe('bloc')
})

test('a page that does not exist leads back to the first', async () => {
  const { router } = await openApp('/khong/co', { auth: createMemoryAuth('hoaminh') })
  await expect.element(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
  expect(await axeFindings('page')).toEqual([])
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await expect.poll(() => router.currentRoute.value.name).toBe('bloc')
})
