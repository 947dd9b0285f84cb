import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { OpenSigning } from '@/features/open'

import { createCeremony } from '../support/ceremony'
import { showAs } from '../support/mount'
import { axeFindings } from '../ui/support'

const confirm = page.getByRole('button', { name: 'Mở phiên ký' })

async function frozen() {
  const ceremony = createCeremony()
  await ceremony.freeze()
  return ceremony
}

test('the witness sees what will be fixed: the text, who signs it, and where', async () => {
  await showAs('noivu', await frozen(), OpenSigning)
  await expect.element(page.getByText('Bản giao ước lần 1, 6 nội dung')).toBeVisible()
  await expect.element(page.getByText('5 đơn vị được ký')).toBeVisible()
  await expect.element(page.getByText(/phường Hòa Hiệp Bắc, .* và phường Hòa Minh/)).toBeVisible()
  await expect.element(page.getByText(location.origin)).toBeVisible()
  await page.getByRole('button', { name: 'Đọc toàn văn' }).click()
  await expect.element(page.getByText('Nội dung thi đua thứ 6')).toBeVisible()
  expect(await axeFindings('component')).toEqual([])
})

test('one button opens the signing, and it is the witness who signed that', async () => {
  const ceremony = await frozen()
  await showAs('noivu', ceremony, OpenSigning)
  await expect.element(confirm).toHaveAccessibleDescription('Xin tạo khóa ký trên máy này trước.')
  await page.getByRole('button', { name: 'Tạo khóa ký trên máy này' }).click()
  await expect.element(confirm).not.toHaveAttribute('aria-disabled')
  await confirm.click()
  await expect.poll(() => ceremony.replay().projection.stage).toBe('signing')
  const { entries, projection } = ceremony.replay()
  expect(entries.map(({ act, by }) => `${act} ${by}`)).toEqual(['freeze hoahiepbac', 'open noivu'])
  expect(projection.origins).toEqual([location.origin])
  await expect.element(page.getByText('Đã mở phiên ký.')).toBeInTheDocument()
})

test('whoever stops at the prompt of their device has opened nothing', async () => {
  const ceremony = await frozen()
  await ceremony.keyOf('noivu')
  await showAs('noivu', ceremony, OpenSigning)
  await expect.element(confirm).not.toHaveAttribute('aria-disabled')
  ceremony.cancelNext()
  await confirm.click()
  await expect.element(page.getByText('Chưa mở được phiên ký')).toBeVisible()
  expect(ceremony.replay().projection.stage).toBe('frozen')
})

test('a text that does not match its code cannot be opened', async () => {
  const ceremony = await frozen()
  await ceremony.keyOf('noivu')
  const { cells } = ceremony
  const [digest, { text }] = [...cells.revisions.get().records][0] ?? ['', { text: '' }]
  const forged = new Map([[digest, { text: text.replace('thứ 1', 'thứ 9') }]])
  cells.revisions.set({ ...cells.revisions.get(), records: forged })
  await showAs('noivu', ceremony, OpenSigning)
  await expect.element(confirm).toHaveAccessibleDescription('Máy này đang kiểm tra bản đã chốt.')
  await expect.element(page.getByText('thứ 9')).not.toBeInTheDocument()
})
