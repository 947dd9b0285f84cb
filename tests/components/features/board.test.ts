import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { wards } from '../../fixtures/pledge'
import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { link, overflow, said } from '../support/screen'
import type { World } from '../support/world'

const seats = () => page.getByRole('list').nth(0)
const seat = (unit: string) => page.getByRole('listitem').filter({ hasText: unit }).first()

test('before anything is signed, the five stand in the order of the pledge and all are missing', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 2, at: 'board', as: 'thuky' })
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  const missing = page.getByText('Chưa ký').first()
  await expect.element(missing).toBeVisible()
  const names = seats().getByRole('heading', { level: 3 }).elements()
  expect(names.map(({ textContent }) => textContent)).toEqual(wards.map(({ name }) => name))
  await expect.element(seat('Hòa Minh')).toHaveTextContent('chưa kết nối')
  world.attend('hoaminh', 'ho-ngheo')
  await expect.element(seat('Hòa Minh')).toHaveTextContent('đang xem nội dung 2')
  await expectAccessible()
})

test('a signature that arrives is drawn in ink, counted, coded and told; a lost connection is seen', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 4, at: 'board', as: 'noivu' })
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  world.playTo(5)
  await expect.element(page.getByText('3 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  await expect.element(seat('Hòa Khánh Bắc')).toHaveTextContent(/Phạm Quốc Ẩn.*đã ký 14:35:00/)
  await expect.element(seat('Hòa Khánh Bắc')).toHaveTextContent(/[0-9A-Z]{6}-[0-9A-Z]{6}/)
  await expect.poll(said).toContain('Phường Hòa Khánh Bắc đã ký, 3 trên 5')
  expect(document.querySelectorAll('.seat .ui-ink--drawn')).toHaveLength(3)
  world.connect(false)
  await expect.element(page.getByText('Đang kết nối lại')).toBeVisible()
  await expect.element(page.getByText('3 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  await expectAccessible()
  world.connect(true)
  await expect.poll(said).toContain('Đã kết nối lại.')
})

test.each([
  ['troubled', 4, /^Tạm dừng: phường Hòa Minh từ chối ký lúc [\d:]{8} ngày \d\d\/\d\d\/2014$/],
  ['forged', 4, /^KHÔNG HỢP LỆ: .+ lúc [\d:]{8} ngày \d\d\/\d\d\/2014$/],
] as const)('what stopped a signing on another day says which: %s', async (ceremony, upTo, words) => {
  await openApp({ ceremony, upTo, at: 'board', given: (world) => void world.pass(86_400_000) })
  await expect.element(page.getByText(words)).toBeVisible()
})

test('a signature that is long in being checked is shown as recorded, and counted only then', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 4, at: 'board', as: 'noivu' })
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  const check = crypto.subtle.verify.bind(crypto.subtle)
  const release = await new Promise<() => void>((held) => {
    const slow = vi.spyOn(crypto.subtle, 'verify').mockImplementationOnce(
      (...input) =>
        new Promise((resolve) => {
          held(() => resolve(check(...input)))
        }),
    )
    onTestFinished(() => slow.mockRestore())
    world.playTo(5)
  })
  await expect.element(seat('Hòa Khánh Bắc')).toHaveTextContent('máy chủ đã ghi')
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  release()
  await expect.element(page.getByText('3 trên 5 đã ký và đã kiểm tra')).toBeVisible()
})

test('all screens show the same text, or whose does not is named', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 2, at: 'board', as: 'quansat' })
  for (const { uid } of wards) world.attend(uid)
  await expect.element(page.getByText('5/6 màn hình hiển thị cùng mã nội dung')).toBeVisible()
  world.attend('hoaminh', '', 'f'.repeat(64))
  await expect
    .element(page.getByText('Mã nội dung khác trên màn hình của: Võ Thị Mỹ Duyên. Xin tải lại trang ở đó.'))
    .toBeVisible()
})

test('a second leader of a ward is no screen that is missing', async () => {
  const given = (world: World) => {
    const leader = world.members.get().records.get('hoaminh')
    if (leader !== undefined) world.members.put('pho', { ...leader, uid: 'pho', name: 'Nguyễn Thị Kim Chi' })
    for (const uid of ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'hoakhanhnam', 'pho', 'noivu'])
      world.attend(uid)
  }
  await openApp({ ceremony: 'held', upTo: 2, at: 'board', as: 'quansat', given })
  await expect.element(page.getByText('6/6 màn hình hiển thị cùng mã nội dung')).toBeVisible()
  await expect.element(seat('Hòa Minh')).toHaveTextContent(/Nguyễn Thị Kim Chi.*trực tuyến/)
})

test('a forged signature is INVALID, is not counted, and says what helps', async () => {
  await openApp({ ceremony: 'forged', at: 'board', as: 'noivu' })
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  await expect.element(seat('Hòa Hiệp Nam')).toHaveTextContent('KHÔNG HỢP LỆ')
  await expect.element(page.getByText(/^KHÔNG HỢP LỆ: Phường Hòa Hiệp Nam ký xác nhận/)).toBeVisible()
  await expect.element(page.getByText(/Chữ ký này không được tính/)).toBeVisible()
  await expectAccessible()
})

test('an entry that was changed stops the board, names the place and what to do', async () => {
  await openApp({ ceremony: 'tampered', at: 'board', as: 'hoaminh' })
  await expect.element(page.getByText('DỪNG KÝ: nhật ký có sai khác ở mục 3')).toBeVisible()
  await expect.element(page.getByText(/Xin không ký thêm và đọc mã dưới đây/)).toBeVisible()
  await expectAccessible()
})

test('a year that says more than its log is an alarm that names the unit', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 3, at: 'board', as: 'hoaminh' })
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  world.append([], { signed: { 'hoa-hiep-bac': 3, 'hoa-minh': 3 } })
  await expect.element(page.getByText('Chỗ khác: danh sách đã ký, ở phường Hòa Minh.')).toBeVisible()
})

test('an entry that cannot be read is an alarm, not a blank board', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 3, at: 'board', as: 'hoaminh' })
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  world.append([{ ok: false, failure: { code: 'ENTRY_UNREADABLE' } }])
  await expect.element(page.getByText('DỪNG KÝ: nhật ký có sai khác ở mục 4')).toBeVisible()
  await expect.element(seat('Hòa Hiệp Bắc')).toHaveTextContent('đã ký')
})

test('a refusal halts the signing with its reason; signatures stay', async () => {
  await openApp({ ceremony: 'troubled', upTo: 4, at: 'board', as: 'hoahiepbac' })
  await expect.element(page.getByText(/^Tạm dừng: phường Hòa Minh từ chối ký lúc/)).toBeVisible()
  await expect.element(page.getByText('Lý do: Chưa thống nhất')).toBeVisible()
  await expect.element(seat('Hòa Hiệp Bắc')).toHaveTextContent(/đã ký.*bảo lưu 1 nội dung/)
  await expectAccessible()
})

test('in force, it says since when and by whom it was attested', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 7, at: 'board', as: 'hoaminh', size: [360, 740] })
  await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  world.playTo(8)
  await expect.element(page.getByText(/^Bản giao ước có hiệu lực từ 14:38:00/)).toBeVisible()
  await expect
    .element(page.getByText(/^Nguyễn Thanh Tùng, Trưởng phòng, xác nhận đã đối chiếu/))
    .toBeVisible()
  await expect.poll(said).toContain('Người chứng kiến đã xác nhận. Bản giao ước có hiệu lực.')
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('lower assurance is said at every such seat', async () => {
  await openApp({ ceremony: 'device', at: 'board', as: 'hoaminh' })
  await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(seats().getByText('mức bảo đảm thấp hơn').elements()).toHaveLength(5)
})

test('the hall sees the table and nothing to be touched but the button that fills the screen', async () => {
  const at = '/b/khoi-phuong-lien-chieu/2014/hall'
  const { world } = await openApp({ ceremony: 'held', upTo: 5, at, as: 'noivu', size: [1920, 1080] })
  await expect.element(page.getByText('3 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(document.documentElement.dataset['view']).toBe('hall')
  const touchable = [...document.querySelectorAll('a, button, input, [tabindex="0"]')]
  expect(touchable.map(({ textContent }) => textContent.trim())).toEqual(['Mở toàn màn hình'])
  const { scrollHeight } = document.documentElement
  expect(scrollHeight).toBeLessThanOrEqual(1080)
  expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).toBeCloseTo(18 * 1.8, 1)
  await expectAccessible()
  world.connect(false)
  await expect.element(page.getByText('Mất kết nối với máy chủ')).toBeVisible()
})

test('forty units are a seating plan that fits the hall', async () => {
  const at = '/b/khoi-phuong-lien-chieu/2014/hall'
  const { world } = await openApp({ at, as: 'noivu', size: [1920, 1080] })
  const [, ward] = [...world.units.get().records][0] ?? []
  if (ward === undefined) throw new Error('no ward')
  for (let order = 6; order <= 40; order += 1) {
    world.units.put(`don-vi-${String(order)}`, { ...ward, name: `Đơn vị số ${String(order)}`, order })
  }
  await expect.poll(() => document.querySelectorAll('.seat').length).toBe(40)
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080)
  await expectAccessible()
})

test('from the board the way leads to the hall', async () => {
  const { router } = await openApp({ ceremony: 'held', upTo: 2, at: 'board', as: 'noivu' })
  await link('Xem trên màn chiếu').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('hall')
})

test('axe has seen every part of the board', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/board/*.vue'))).toEqual([])
})
