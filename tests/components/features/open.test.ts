import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

/** The witness with a frozen pledge. */
const frozen: Opening = { ceremony: 'held', upTo: 1, as: 'noivu', withKey: true }

test('the witness sees what is fixed, reads the text, and opens', async () => {
  const { world } = await openApp({ ...frozen, size: [360, 740] })
  await expect.element(page.getByText('Bản giao ước lần 1, 3 nội dung')).toBeVisible()
  await button('Đọc toàn văn').click()
  await expect.element(page.getByText('Tỷ lệ hộ nghèo còn lại')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Mở phiên ký').click()
  await expect.poll(() => world.replay().projection.stage).toBe('signing')
  await expect.element(page.getByText('Đang ký', { exact: true }).first()).toBeVisible()
})

test('without a key the button says so', async () => {
  const given: Opening['given'] = (world) => {
    const others = [...world.keys.get().records].filter(([, key]) => key.uid !== 'noivu')
    world.keys.set({ ...world.keys.get(), records: new Map(others) })
  }
  await openApp({ ...frozen, withKey: false, at: 'board', given })
  await expect
    .element(button('Mở phiên ký'))
    .toHaveAccessibleDescription('Xin tạo khóa ký trên máy này trước.')
  await expectAccessible()
})

test('what the server does not take is not opened, and it says so', async () => {
  const { world, trouble } = await openApp({ ...frozen, at: 'board' })
  await expect.element(button('Mở phiên ký')).not.toHaveAttribute('aria-disabled')
  trouble.current = 'OFFLINE'
  await button('Mở phiên ký').click()
  await expect.element(page.getByText('Chưa mở được phiên ký')).toBeVisible()
  expect(world.replay().projection.stage).toBe('frozen')
  await expectAccessible()
})

test('axe has seen every part of opening', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/open/*.vue'))).toEqual([])
})
