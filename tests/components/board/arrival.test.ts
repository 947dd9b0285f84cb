import { page } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'

import { CeremonyBoard } from '@/features/board'

import { createCeremony, type Ceremony } from '../support/ceremony'
import { showAs } from '../support/mount'
import { one, preferReducedMotion } from '../ui/support'

const counted = (count: number) => page.getByText(`${String(count)} trên 5 đã ký và đã kiểm tra`)

async function opened(): Promise<Ceremony> {
  const ceremony = createCeremony()
  await ceremony.freeze()
  await ceremony.open()
  return ceremony
}

beforeEach(async () => {
  await preferReducedMotion(false)
  await page.viewport(1440, 900)
})

test('the ink of a signature that arrives is drawn; that of one that was there lies there', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-hiep-bac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(counted(1)).toBeVisible()
  expect(document.querySelectorAll('.ui-ink--drawn')).toHaveLength(1)
  expect(document.querySelectorAll('.ui-ink--drawing')).toHaveLength(0)
  await ceremony.sign('hoa-minh')
  await expect.poll(() => document.querySelectorAll('.ui-ink--drawing').length).toBe(1)
  expect(one('.ui-ink--drawing').closest('li')?.textContent).toContain('Hòa Minh')
  await expect.poll(() => document.querySelectorAll('.ui-ink--drawing').length).toBe(0)
  expect(document.querySelectorAll('.ui-ink--drawn')).toHaveLength(2)
})

test('what arrives is announced with its count, what was there is not', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-hiep-bac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(counted(1)).toBeVisible()
  expect(one('[role=status][aria-live]').textContent).toBe('')
  await ceremony.sign('hoa-khanh-nam')
  await ceremony.sign('hoa-minh')
  const status = () =>
    [...document.querySelectorAll('[role=status][aria-live] p')].map((line) => line.textContent)
  await expect
    .poll(status)
    .toEqual(['Phường Hòa Khánh Nam đã ký, 2 trên 5', 'Phường Hòa Minh đã ký, 3 trên 5'])
})

test('a false signature that arrives is announced at once', async () => {
  const ceremony = await opened()
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(counted(0)).toBeVisible()
  await ceremony.signFalsely('hoa-minh')
  await expect
    .poll(() => one('[role=alert][aria-live]').textContent)
    .toBe('Chữ ký của Phường Hòa Minh không hợp lệ')
})

test('a signature repaints its own seat and no other', async () => {
  const ceremony = await opened()
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(counted(0)).toBeVisible()
  const touched = new Set<string>()
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      touched.add(element?.closest('li')?.querySelector('h3')?.textContent ?? 'none')
    }
  })
  observer.observe(one('.seats__list'), {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  await ceremony.sign('hoa-khanh-bac')
  await expect.element(counted(1)).toBeVisible()
  await expect.poll(() => document.querySelectorAll('.ui-ink--drawing').length).toBe(0)
  observer.disconnect()
  expect([...touched]).toEqual(['Hòa Khánh Bắc'])
})

test('while this screen is cut off, the others are not said to have gone', async () => {
  const ceremony = await opened()
  ceremony.arrive('hoahiepbac', { at: Date.now() - 74_000 })
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(page.getByText('trực tuyến')).toBeVisible()
  ceremony.cells.log.set({ ...ceremony.cells.log.get(), fresh: false })
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  await expect.element(page.getByText('trực tuyến')).toBeVisible()
  ceremony.cells.log.set({ ...ceremony.cells.log.get(), fresh: true })
  await expect.element(page.getByText('trực tuyến')).not.toBeInTheDocument()
})
