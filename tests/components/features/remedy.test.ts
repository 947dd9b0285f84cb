import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'
import type { World } from '../support/world'

type Remedy = {
  readonly opening: Opening
  readonly open: string | RegExp
  readonly title: string | RegExp
  readonly confirm: string
}

const witness = { as: 'noivu', at: 'board', withKey: true } as const
const dialog = () => page.getByRole('dialog')
const reviewed = (world: World) => {
  world.review('hoa-minh')
}

const remedies: readonly Remedy[] = [
  {
    opening: { ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'sign', withKey: true, given: reviewed },
    open: 'Từ chối ký',
    title: 'Từ chối ký',
    confirm: 'Xác nhận từ chối',
  },
  {
    opening: { ...witness, ceremony: 'troubled', upTo: 4 },
    open: 'Tiếp tục phiên ký',
    title: 'Tiếp tục phiên ký',
    confirm: 'Tiếp tục phiên ký',
  },
  {
    opening: { ...witness, ceremony: 'troubled', upTo: 4 },
    open: 'Mở lại bản giao ước',
    title: 'Mở lại bản giao ước',
    confirm: 'Mở lại bản giao ước',
  },
  {
    opening: { ...witness, ceremony: 'forged' },
    open: /^Hủy: /,
    title: 'Hủy chữ ký này',
    confirm: 'Hủy chữ ký',
  },
  {
    opening: { ...witness, ceremony: 'held', upTo: 2, at: 'keys' },
    open: 'Hủy khóa này',
    title: /^Hủy khóa /,
    confirm: 'Hủy khóa',
  },
]

test.each(remedies)('$confirm: asks why first, and a failure is told where it was asked', async (remedy) => {
  const { world, trouble } = await openApp({ ...remedy.opening, size: [360, 740] })
  const before = world.replay().projection.seq
  await button(remedy.open).first().click()
  await expect.element(dialog().getByRole('heading', { name: remedy.title })).toBeVisible()
  const confirm = dialog().getByRole('button', { name: remedy.confirm, exact: true })
  await expect.element(confirm).toHaveAccessibleDescription('Xin ghi lý do trước.')
  await expectAccessible()
  expect(overflow()).toBe(0)
  await dialog().getByLabelText('Lý do').fill('Đã trao đổi tại hội nghị')
  trouble.current = 'OFFLINE'
  await confirm.click()
  await expect.element(dialog().getByText('Chưa thực hiện được')).toBeVisible()
  expect(world.replay().projection.seq).toBe(before)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
})

test('what was chosen against a person when a signature was to be voided is not chosen the next time', async () => {
  await openApp({ ...witness, ceremony: 'forged' })
  const choice = (name: RegExp) => dialog().getByRole('radio', { name })
  await button(/^Hủy: /)
    .first()
    .click()
  await choice(/^Tạm ngừng/).click()
  await expect.element(choice(/^Tạm ngừng/)).toBeChecked()
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await button(/^Hủy: /)
    .first()
    .click()
  await expect.element(choice(/^Tạm ngừng/)).toBeVisible()
  await expect.element(choice(/^Tạm ngừng/)).not.toBeChecked()
})

test('whoever leads the bloc finds the way back to the draft, and no other leader does', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 1, as: 'hoahiepbac', at: 'board', withKey: true })
  await expect.element(page.getByRole('heading', { name: 'Cần sửa bản giao ước' })).toBeVisible()
  await expectAccessible()
  await button('Mở lại bản giao ước').click()
  await dialog().getByLabelText('Lý do').fill('Hòa Minh chưa đồng ý nội dung 2')
  await dialog().getByRole('button', { name: 'Mở lại bản giao ước', exact: true }).click()
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
  await expect.element(page.getByRole('heading', { name: 'Cần sửa bản giao ước' })).not.toBeInTheDocument()
})

test('a leader of another unit is not offered to reopen', async () => {
  await openApp({ ceremony: 'held', upTo: 1, as: 'hoaminh', at: 'board', withKey: true })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.element(page.getByText('Cần sửa bản giao ước')).not.toBeInTheDocument()
})

test('axe has seen every remedy', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/remedy/*.vue'))).toEqual([])
})
