import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'

import { HallBoard } from '@/features/board'

import { createCeremony } from '../support/ceremony'
import { showAs } from '../support/mount'
import { axeFindings, one } from '../ui/support'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A hall of `count` units, half of whom have signed, one with a device key and a reservation. */
async function hallOf(count: number, attested = false) {
  const ceremony = createCeremony(count, 3)
  await ceremony.freeze()
  await ceremony.open()
  const units = ceremony.contents.units.map(([unit]) => unit)
  const signing = attested ? units : units.slice(0, Math.ceil(count / 2))
  for (const unit of signing) {
    await ceremony.sign(unit, unit === 'hoa-khanh-bac' ? { kind: 'device', mark: 'reserve' } : {})
  }
  if (attested) await ceremony.attest()
  const shown = await showAs('theodoi', ceremony, HallBoard)
  await expect.poll(() => document.querySelectorAll('.seat .ui-ink--drawn').length).toBe(signing.length)
  return { ...shown, ceremony }
}

const overflowing = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.seat')]
    .filter((seat) => {
      const list = one('.seats__list').getBoundingClientRect()
      const { bottom, right } = seat.getBoundingClientRect()
      return bottom > list.bottom + 1 || right > list.right + 1 || seat.scrollWidth > seat.clientWidth
    })
    .map((seat) => seat.textContent)

test.each([
  { count: 5, attested: false, width: 1920, height: 1080 },
  { count: 5, attested: true, width: 1920, height: 1080 },
  { count: 12, attested: false, width: 1920, height: 1080 },
  { count: 12, attested: true, width: 1920, height: 1080 },
  { count: 40, attested: false, width: 1920, height: 1080 },
  { count: 40, attested: true, width: 1920, height: 1080 },
  { count: 5, attested: false, width: 1366, height: 768 },
])('$count units fit a screen of $width by $height (in force: $attested)', async (hall) => {
  await page.viewport(hall.width, hall.height)
  await hallOf(hall.count, hall.attested)
  expect(document.documentElement.scrollHeight).toBe(hall.height)
  expect(document.documentElement.scrollWidth).toBe(hall.width)
  expect(overflowing()).toEqual([])
})

test('an alarm and a false signature fit too', async () => {
  await page.viewport(1920, 1080)
  const { ceremony } = await hallOf(5)
  await ceremony.signFalsely('hoa-minh')
  await expect.element(page.getByRole('alert').filter({ hasText: 'KHÔNG HỢP LỆ' })).toBeVisible()
  expect(document.documentElement.scrollHeight).toBe(1080)
  const year = ceremony.cells.year.get()
  if (year.record === null) throw new Error('there is no year')
  ceremony.cells.year.set({ ...year, record: { ...year.record, attested: 4 } })
  await expect.element(page.getByRole('alert').filter({ hasText: 'DỪNG KÝ' })).toBeVisible()
  expect(document.documentElement.scrollHeight).toBe(1080)
  expect(overflowing()).toEqual([])
})

test('40 units are a seating plan of 8 by 5', async () => {
  await page.viewport(1920, 1080)
  await hallOf(40)
  const places = [...document.querySelectorAll('.seat')].map((seat) => seat.getBoundingClientRect())
  expect(new Set(places.map(({ left }) => Math.round(left))).size).toBe(8)
  expect(new Set(places.map(({ top }) => Math.round(top))).size).toBe(5)
})

test('has one control, which fills the screen, and 1.8 times the letters while it is shown', async () => {
  await page.viewport(1920, 1080)
  const fill = vi.spyOn(document.documentElement, 'requestFullscreen').mockResolvedValue()
  const { unmount } = await hallOf(5)
  expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).toBeCloseTo(18 * 1.8, 0)
  expect(document.querySelectorAll('a, button, input, select, textarea, [tabindex="0"]')).toHaveLength(1)
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Mở toàn màn hình' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(fill).toHaveBeenCalledOnce()
  await unmount()
  expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).toBeCloseTo(18, 0)
})

test('once the screen is filled the control is gone', async () => {
  const real = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(display-mode: fullscreen)' ? real('all') : real(query),
  )
  await hallOf(5)
  expect(document.querySelector('button')).toBeNull()
})

test('a lost connection is said to the hall, and the board stays', async () => {
  const { ceremony } = await hallOf(5)
  ceremony.cells.log.set({ ...ceremony.cells.log.get(), fresh: false })
  await expect.element(page.getByText('Mất kết nối với máy chủ')).toBeVisible()
  await expect.element(page.getByText('3 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  ceremony.cells.log.set({ ...ceremony.cells.log.get(), fresh: true })
  await expect.element(page.getByText('Mất kết nối với máy chủ')).not.toBeInTheDocument()
})

test.each([5, 40])('axe finds nothing wrong with a hall of %i', async (count) => {
  await page.viewport(1920, 1080)
  await hallOf(count)
  expect(await axeFindings('component')).toEqual([])
})
