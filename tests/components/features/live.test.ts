import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import type { World } from '../support/world'

const counted = (count: number) => page.getByText(`${String(count)} trên 5 đã ký và đã kiểm tra`)
const lost = page.getByText('Mất kết nối với máy chủ')
const board: Opening = { ceremony: 'held', upTo: 3, as: 'noivu', at: 'board' }
const hall: Opening = { ...board, at: '/b/khoi-phuong-lien-chieu/2014/hall' }

/** A leader and the witness have just been seen with the standing text before them. */
function bePresent(world: World): void {
  const revision = world.replay().projection.revision
  for (const uid of ['hoakhanhnam', 'noivu']) world.presence.put(uid, { at: Date.now(), revision, item: '' })
}

test.each([
  ['the board', board, 'Đang kết nối lại'],
  ['the hall', hall, 'Mất kết nối với máy chủ'],
] as const)('while %s is not heard, it says so and calls nobody online', async (_screen, opening, notice) => {
  const { world } = await openApp({ ...opening, given: bePresent })
  await expect.element(counted(1)).toBeVisible()
  await expect.element(page.getByText('trực tuyến').first()).toBeVisible()
  await expect.element(page.getByText(/màn hình hiển thị cùng mã nội dung/)).toBeInTheDocument()

  world.reach.set(false)
  await expect.element(page.getByText(notice)).toBeVisible()
  await expect.element(page.getByText(/không cần tải lại trang/)).toBeVisible()
  await expect.element(page.getByText('trực tuyến')).not.toBeInTheDocument()
  await expect.element(page.getByText(/màn hình hiển thị cùng mã nội dung/)).not.toBeInTheDocument()
  await expect.element(page.getByText('chưa rõ').first()).toBeVisible()
  // what was signed stays signed, and who has not is still counted so
  await expect.element(counted(1)).toBeVisible()
  await expectAccessible()

  world.reach.set(true)
  await expect.element(page.getByText('trực tuyến').first()).toBeVisible()
  await expect.element(page.getByText(notice)).not.toBeInTheDocument()
})

const listeners = [
  'bloc',
  'units',
  'members',
  'keys',
  'revocations',
  'year',
  'log',
  'revisions',
  'reviews',
  'presence',
  'items',
] as const

test.each(listeners)('one listener that is no longer confirmed is enough: %s', async (name) => {
  const { world } = await openApp(hall)
  await expect.element(counted(1)).toBeVisible()
  const live = world[name] as { get: () => object; set: (value: never) => void }
  live.set({ ...live.get(), fresh: false } as never)
  await expect.element(lost).toBeVisible()
  live.set({ ...live.get(), fresh: true } as never)
  await expect.element(lost).not.toBeInTheDocument()
})

test('an entry that the server has and this page has not heard of is no alarm; one that nobody has is', async () => {
  const { world } = await openApp(board)
  await expect.element(counted(1)).toBeVisible()
  const alarm = page.getByText(/^Nhật ký thiếu/)
  const goOn = world.log.hold()
  world.playTo(4)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  await expect.element(alarm).not.toBeInTheDocument()
  goOn()
  await expect.element(counted(2)).toBeVisible()

  const { record } = world.year.get()
  if (record === null) throw new Error('no year')
  world.year.put({ ...record, seq: 5 })
  await expect.element(alarm.first()).toBeVisible()
})
