import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { live, record } from '../support/cell'
import { createCeremony } from '../support/ceremony'
import { createMemoryAuth } from '../support/memory-auth'
import { axeFindings } from '../ui/support'

const title = page.getByRole('heading', { level: 1 })
const nav = page.getByRole('navigation', { name: 'Các trang của năm' })

function pages(): string[] {
  return nav
    .getByRole('link')
    .elements()
    .map((link) => link.textContent.trim())
}

test('the bar names the bloc, the year, the stage and the person', async () => {
  await page.viewport(1440, 900)
  await openApp('/b/khoi/2014', { auth: createMemoryAuth('noivu') })
  const bar = page.getByRole('banner')
  await expect.element(bar.getByText('Khối thi đua khối phường quận Liên Chiểu')).toBeVisible()
  await expect.element(bar.getByText('Năm 2014')).toBeVisible()
  await expect.element(bar.getByText('Dự thảo')).toBeVisible()
  await expect.element(bar.getByText('Võ Thành Nhân')).toBeVisible()
  await expect.element(bar.getByText('Người chứng kiến, quản trị của khối')).toBeVisible()
  expect(document.title).toBe('Việc cần làm · 2014 · Giao Ước')
  expect(await axeFindings('page')).toEqual([])
})

test('everybody finds the pages of their role', async () => {
  await page.viewport(1440, 900)
  const ceremony = createCeremony()
  await ceremony.freeze()
  await ceremony.open()
  const leader = await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.poll(pages).toEqual(['Việc cần làm', 'Nội dung', 'Ký', 'Bàn ký', 'Khóa ký'])
  leader.unmount()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('theodoi') })
  await expect.poll(pages).toEqual(['Việc cần làm', 'Nội dung', 'Bàn ký'])
})

test('on another page the reader starts at its heading, and the tab says where they are', async () => {
  await openApp('/b/khoi/2014', { auth: createMemoryAuth('hoaminh') })
  await nav.getByRole('link', { name: 'Bàn ký' }).click()
  await expect.element(page.getByRole('heading', { name: 'board' })).toHaveFocus()
  expect(document.title).toBe('Bàn ký · 2014 · Giao Ước')
})

test('on a phone the keys are in the panel of the bar, and nothing reaches over the edge', async () => {
  await page.viewport(360, 740)
  const ceremony = createCeremony()
  await ceremony.freeze()
  await ceremony.open()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(nav.getByRole('link', { name: 'Bàn ký' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Khóa ký' })).not.toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBe(360)
  await page.getByRole('button', { name: 'Cỡ chữ, ngôn ngữ và người dùng' }).click()
  await expect.element(page.getByRole('link', { name: 'Khóa ký' })).toBeVisible()
  expect(await axeFindings('page')).toEqual([])
})

test('at twice the text size nothing is cut off on a phone', async () => {
  await page.viewport(360, 740)
  document.documentElement.style.fontSize = '36px'
  const ceremony = createCeremony()
  await ceremony.freeze()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('noivu') })
  await expect.element(page.getByRole('button', { name: 'Mở phiên ký' })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBe(360)
  document.documentElement.removeAttribute('style')
})

test('somebody of another bloc sees nothing of this one', async () => {
  await openApp('/b/khoi/2014', { auth: createMemoryAuth('khach') })
  await expect.element(title).toHaveTextContent('không thuộc khối này')
  await expect.element(nav).not.toBeInTheDocument()
  await expect.element(page.getByText('Hòa Hiệp Bắc')).not.toBeInTheDocument()
  expect(await axeFindings('page')).toEqual([])
})

test('somebody who is switched off while looking sees nothing more', async () => {
  const ceremony = createCeremony()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('theodoi') })
  await expect.element(nav).toBeVisible()
  const members = [...ceremony.cells.members.get().records].map(
    ([uid, member]) => [uid, uid === 'theodoi' ? { ...member, active: false } : member] as const,
  )
  ceremony.cells.members.set(live(members))
  await expect.element(title).toHaveTextContent('đang tạm ngừng trong khối')
  await expect.element(nav).not.toBeInTheDocument()
})

test('a year that is not there is told of', async () => {
  await openApp('/b/khoi/2031', { auth: createMemoryAuth('hoaminh') })
  await expect.element(title).toHaveTextContent('Khối không có năm này')
})

test('a year that cannot be read is told of', async () => {
  const ceremony = createCeremony()
  ceremony.cells.year.set({ record: null, corrupt: true, fresh: true })
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(title).toHaveTextContent('Năm này không đọc được')
})

test('a year from paper says that nobody signed it here, and raises no alarm', async () => {
  const ceremony = createCeremony()
  const year = ceremony.cells.year.get().record
  if (year === null) throw new Error('the fixture has no year')
  const settings = { ...year.settings, source: 'paper' as const, note: 'Nhập từ biên bản' }
  ceremony.cells.year.set(record({ ...year, settings, stage: 'concluded' as const, parties: ['hoa-minh'] }))
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(page.getByText('không có chữ ký điện tử nào')).toBeVisible()
  await expect.element(page.getByText('Nhập từ biên bản')).toBeVisible()
  await expect.element(page.getByRole('banner').getByText('Đã tổng kết')).toBeVisible()
  await expect.element(page.getByText('DỪNG KÝ')).not.toBeInTheDocument()
})

test('a lost connection is told of, and so is its return', async () => {
  const ceremony = createCeremony()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(nav).toBeVisible()
  const year = ceremony.cells.year.get()
  ceremony.cells.year.set({ ...year, fresh: false })
  await expect.element(page.getByText('Đang kết nối lại')).toBeVisible()
  ceremony.cells.year.set(year)
  await expect.element(page.getByText('Đang kết nối lại')).not.toBeInTheDocument()
  await expect.element(page.getByText('Đã kết nối lại.')).toBeInTheDocument()
})

test('a device without a network says so at once, whatever the server last confirmed', async () => {
  const tell: ((online: boolean) => void)[] = []
  const watchOnline = (next: (online: boolean) => void) => {
    tell.push(next)
    next(true)
    return () => undefined
  }
  await openApp('/b/khoi/2014', { auth: createMemoryAuth('hoaminh'), watchOnline })
  await expect.element(nav).toBeVisible()
  for (const next of tell) next(false)
  await expect.element(page.getByText('Máy này đang mất mạng')).toBeVisible()
})

test('an alarm stands on every page, names the entry and says what to do', async () => {
  const ceremony = createCeremony()
  await ceremony.freeze()
  await openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth('hoaminh') })
  await expect.element(nav).toBeVisible()
  const year = ceremony.cells.year.get().record
  if (year === null) throw new Error('the fixture has no year')
  ceremony.cells.year.set(record({ ...year, number: 7 }))
  await expect
    .element(page.getByRole('alert').getByText('DỪNG KÝ: nhật ký có sai khác ở mục 1'))
    .toBeVisible()
  await expect.element(page.getByText('Xin không ký thêm')).toBeVisible()
  await expect.element(title).toHaveTextContent('Xin dừng lại')
  expect(await axeFindings('page')).toEqual([])
})

test('whoever signs out leaves nothing behind', async () => {
  await page.viewport(1440, 900)
  const { router } = await openApp('/b/khoi/2014', { auth: createMemoryAuth('hoaminh') })
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/sign-in')
  await expect.element(page.getByText('Đặng Quốc Bảo')).not.toBeInTheDocument()
})

test('a session that ends elsewhere leads to signing in, and back here afterwards', async () => {
  const auth = createMemoryAuth('hoaminh')
  const { router } = await openApp('/b/khoi/2014/board', { auth })
  await expect.element(nav).toBeVisible()
  await auth.auth.signOut()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign-in')
  expect(router.currentRoute.value.query['next']).toBe('/b/khoi/2014/board')
})

test('text size and language are set in the bar and kept', async () => {
  await page.viewport(1440, 900)
  await openApp('/b/khoi/2014', { auth: createMemoryAuth('hoaminh') })
  await page.getByRole('button', { name: 'Chữ lớn hơn' }).click()
  expect(document.documentElement.dataset['textSize']).toBe('large')
  await page.getByRole('button', { name: 'English' }).click()
  await expect.element(page.getByRole('link', { name: 'Signing table' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  await userEvent.click(page.getByRole('button', { name: 'Tiếng Việt' }))
  await expect.element(page.getByRole('link', { name: 'Bàn ký' }).first()).toBeVisible()
})
