import { page, userEvent } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { createDevice } from '@/device'
import type { Member } from '@/domain/people/member'
import { fail } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow, said } from '../support/screen'
import type { World } from '../support/world'

const pages = () => page.getByRole('navigation', { name: 'Các trang của năm' })
const change = (world: World, over: Partial<Member>) => {
  const member = world.members.get().records.get('hoaminh')
  if (member === undefined) throw new Error('nobody')
  world.members.put('hoaminh', { ...member, ...over })
}

test.each<[string, string[]]>([
  ['hoaminh', ['Việc cần làm', 'Nội dung', 'Ký', 'Bàn ký', 'Thông báo (2 mới)', 'Văn bản', 'Khóa ký']],
  ['thuky', ['Việc cần làm', 'Nội dung', 'Bàn ký', 'Thông báo (2 mới)', 'Văn bản']],
  ['noivu', ['Việc cần làm', 'Nội dung', 'Bàn ký', 'Thông báo (2 mới)', 'Văn bản', 'Khóa ký']],
  ['quansat', ['Việc cần làm', 'Nội dung', 'Bàn ký', 'Thông báo (2 mới)', 'Văn bản']],
])('%s has the pages of their role, and no more', async (as, names) => {
  await openApp({ as, ceremony: 'held', upTo: 2 })
  await expect.element(pages()).toBeVisible()
  const shown = () =>
    pages()
      .getByRole('link')
      .elements()
      .map(({ textContent }) => textContent.trim())
  await expect.poll(() => shown().slice(0, names.length)).toEqual(names)
})

test('the bar names bloc, year, stage, person and role; on a phone they fold into a panel', async () => {
  await openApp({ as: 'noivu', ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.element(page.getByText('Đang ký', { exact: true }).first()).toBeVisible()
  await button('Cỡ chữ, ngôn ngữ và người dùng').click()
  await expect.element(page.getByText('Người chứng kiến, quản trị của khối')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('the language changes all of the page, and its title', async () => {
  await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(pages()).toBeVisible()
  await button('EN English').click()
  await expect.element(page.getByRole('navigation', { name: 'Pages of the year' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  await expectAccessible()
})

test('text twice as large stays on the page', async () => {
  await openApp({ ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.element(pages()).toBeVisible()
  document.documentElement.style.fontSize = '36px'
  await expect.poll(overflow).toBe(0)
  document.documentElement.style.fontSize = ''
})

/** The row of pages: its lines, how far it reaches beyond the screen, and where one of its links stands in it. */
function rowOfPages() {
  const row = pages().element()
  const links = [...row.querySelectorAll<HTMLElement>('.year-nav__link')].filter((one) =>
    one.checkVisibility(),
  )
  const { left, right } = row.getBoundingClientRect()
  return {
    links,
    lines: new Set(links.map((one) => Math.round(one.getBoundingClientRect().top))).size,
    beyond: row.scrollWidth - row.clientWidth,
    holds: (one: HTMLElement | undefined) => {
      const box = one?.getBoundingClientRect()
      return box !== undefined && box.left >= left - 1 && box.right <= right + 1
    },
  }
}

test('on a phone the pages stand in one line, with the one that is open in sight', async () => {
  const { router } = await openApp({ ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.element(pages()).toBeVisible()
  await expect.poll(() => rowOfPages().links.length).toBe(6)
  expect(rowOfPages().lines).toBe(1)
  expect(rowOfPages().beyond).toBeGreaterThan(0)
  expect(rowOfPages().holds(rowOfPages().links[0])).toBe(true)
  await router.push({ name: 'papers' })
  await expect.poll(() => rowOfPages().holds(rowOfPages().links[5])).toBe(true)
  expect(rowOfPages().holds(rowOfPages().links[0])).toBe(false)
  await expectAccessible()
  rowOfPages().links[5]?.focus()
  for (let back = 4; back >= 0; back -= 1) {
    await userEvent.tab({ shift: true })
    expect(document.activeElement).toBe(rowOfPages().links[back])
    await expect.poll(() => rowOfPages().holds(rowOfPages().links[back])).toBe(true)
  }
  expect(overflow()).toBe(0)
})

test('a phone that is turned, or a window made narrow, keeps the page that is open in sight', async () => {
  await openApp({ ceremony: 'held', upTo: 2, at: 'papers', size: [1440, 900] })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible()
  await expect.element(pages().getByRole('link', { name: /Thông báo \(\d+ mới\)/ })).toBeVisible()
  await page.viewport(360, 740)
  await expect.poll(() => rowOfPages().beyond).toBeGreaterThan(0)
  const open = () => rowOfPages().links.find((one) => one.hasAttribute('aria-current'))
  await expect.poll(() => rowOfPages().holds(open())).toBe(true)
})

test('text twice as large has no page beside the screen: the row takes the lines it needs', async () => {
  await openApp({ ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.poll(() => rowOfPages().links.length).toBe(6)
  document.documentElement.style.fontSize = '36px'
  await expect.poll(() => rowOfPages().lines).toBeGreaterThan(2)
  expect(rowOfPages().beyond).toBe(0)
  document.documentElement.style.fontSize = ''
})

test('the first tab stop leads past the bar', async () => {
  await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(pages()).toBeVisible()
  await userEvent.tab()
  await expect.element(button('Đến nội dung chính')).toHaveFocus()
})

test('without a network it says so, and what is safe', async () => {
  const { goOnline } = await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(pages()).toBeVisible()
  goOnline(false)
  await expect.element(page.getByText('Máy này đang mất mạng')).toBeVisible()
  await expectAccessible()
  goOnline(true)
  await expect.poll(said).toContain('Đã kết nối lại.')
})

test.each<[string, Opening, string]>([
  [
    'of another bloc',
    { given: (world) => world.members.set({ ...world.members.get(), records: new Map() }) },
    'Tài khoản này không thuộc khối này',
  ],
  [
    'switched off',
    { given: (world) => change(world, { active: false }) },
    'Tài khoản này đang tạm ngừng trong khối',
  ],
  ['before a year that is not there', { given: (world) => world.year.put(null) }, 'Khối không có năm này'],
  [
    'before a year that cannot be read',
    { given: (world) => world.year.set({ record: null, corrupt: true, fresh: true }) },
    'Năm này không đọc được',
  ],
])('somebody %s is told so, and whom to ask', async (_who, opening, words) => {
  await openApp({ ceremony: 'held', upTo: 2, ...opening })
  await expect.element(page.getByRole('heading', { name: words })).toBeVisible()
  await expect.element(link('Về trang đầu')).toBeVisible()
  await expectAccessible()
})

test('whoever is switched off while they look sees nothing more', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 2, at: 'board' })
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  change(world, { active: false })
  await expect.element(page.getByText('Tài khoản này đang tạm ngừng trong khối')).toBeVisible()
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).not.toBeInTheDocument()
})

test('a record that cannot be read is named, and everything else stands', async () => {
  const given = (world: World) => {
    world.units.set({ ...world.units.get(), corrupt: ['hoa-xuan'] })
  }
  await openApp({ ceremony: 'held', upTo: 3, at: 'board', given })
  await expect.element(page.getByText(/hoa-xuan/)).toBeVisible()
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  await expectAccessible()
})

test('a clock that was ten minutes slow is told of quietly', async () => {
  const { services } = await openApp({ ceremony: 'held', upTo: 3 })
  Object.assign(services.clock, { offset: () => 600_000 })
  await expect.element(page.getByText(/10 phút/)).toBeVisible()
  await expectAccessible()
})

test('signing out leaves nothing of the person on the screen', async () => {
  const { router } = await openApp({ ceremony: 'held', upTo: 2 })
  await button('Đăng xuất').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign-in')
  await expect.element(page.getByText('Võ Thị Mỹ Duyên')).not.toBeInTheDocument()
})

test('a year from paper says what it is', async () => {
  await openApp({ at: '/b/khoi-phuong-lien-chieu/2013' })
  await expect.element(page.getByText(/Năm này được nhập từ văn bản giấy/)).toBeVisible()
  await expectAccessible()
})

test('an account without a bloc is told whom to tell which address', async () => {
  const { world } = await openApp({ at: '/', as: 'nguoila' })
  await expect.element(page.getByText('Tài khoản này chưa thuộc khối nào')).toBeVisible()
  await expect.element(page.getByText('nguoila@demo.test', { exact: true }).first()).toBeVisible()
  await expectAccessible()
  const [, member] = [...world.members.get().records][0] ?? []
  if (member === undefined) throw new Error('nobody')
  world.members.put('nguoila', { ...member, uid: 'nguoila' })
  await button('Thử lại').click()
  await expect.element(pages()).toBeVisible()
})

test('whoever belongs to several blocs chooses one', async () => {
  const { services, router } = await openApp({ at: '/', as: null })
  const own = await services.database.memberships('hoaminh')
  if (!own.ok) throw new Error('nobody')
  const twice = [...own.value, ...own.value.map((one) => ({ ...one, bloc: 'cum-khac' }))]
  Object.assign(services.database, { memberships: () => Promise.resolve({ ok: true, value: twice }) })
  await page.getByLabelText('Thư điện tử').fill('hoaminh@demo.test')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('giao-uoc-2014')
  await button('Đăng nhập').click()
  await expect.element(page.getByText('Chọn khối thi đua')).toBeVisible()
  await expectAccessible()
  await page.getByRole('listitem').getByRole('link').first().click()
  await expect.poll(() => router.currentRoute.value.name).toBe('home')
  await page.getByRole('link', { name: 'Đổi khối' }).click()
  await expect.element(page.getByText('Chọn khối thi đua')).toBeVisible()
})

test('a clock that is wrong is told of quietly, and that it does not matter', async () => {
  const { services } = await openApp({ ceremony: 'held', upTo: 2 })
  Object.assign(services, { clock: { ...services.clock, offset: () => -600_000 } })
  await expect.element(page.getByText(/^Đồng hồ của máy này nhanh khoảng 10 phút/)).toBeVisible()
  await expectAccessible()
})

test('a clock that was set behind the page is measured when the page is seen again', async () => {
  const ask = vi.fn(() => Promise.resolve(fail('OFFLINE')))
  await createDevice(crypto.randomUUID(), ask)
  const seen = () => document.dispatchEvent(new Event('visibilitychange'))
  seen()
  expect(ask).not.toHaveBeenCalled()
  const set = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000)
  onTestFinished(() => set.mockRestore())
  seen()
  expect(ask).toHaveBeenCalledOnce()
})

test('axe has seen every part of the shell', () => {
  expect(unseen(import.meta.glob('/src/features/shell/frame/*.vue'))).toEqual([])
})
