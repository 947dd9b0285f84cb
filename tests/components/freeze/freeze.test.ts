import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { contentCode } from '@/domain/shared/code'

import { openApp, settled } from '../support/app'
import { live } from '../support/cell'
import { createCeremony, type Ceremony } from '../support/ceremony'
import { createMemoryAuth } from '../support/memory-auth'
import { axeFindings } from '../ui/support'

const ask = page.getByRole('button', { name: 'Chốt bản giao ước' })
const sheet = page.getByRole('article', { name: 'Giao ước thi đua năm 2014' })
const dialog = page.getByRole('dialog')

function show(ceremony: Ceremony, uid = 'hoahiepbac') {
  return openApp('/b/khoi/2014/freeze', { ceremony, auth: createMemoryAuth(uid) })
}

/** Opens the dialog with a key at hand. */
async function goToSign(): Promise<void> {
  await ask.click()
  await dialog.getByRole('button', { name: 'Tạo khóa ký trên máy này' }).click()
}

test('the whole text is there to be read before anything is signed', async () => {
  await show(createCeremony(5, 7))
  await expect.element(sheet).toBeVisible()
  await expect.element(sheet.getByText('Nội dung thi đua thứ 7')).toBeVisible()
  await expect.element(ask).toBeVisible()
  expect(await axeFindings('page')).toEqual([])
})

test('the head signs the freeze, and the text on the screen is what is frozen', async () => {
  const ceremony = createCeremony()
  const { router } = await show(ceremony)
  await goToSign()
  await expect.element(dialog.getByText('Bản giao ước lần 1: 5 đơn vị, 6 nội dung.')).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Ký chốt' })).not.toHaveAttribute('aria-disabled')
  await settled()
  expect(await axeFindings('page')).toEqual([])
  const shown = dialog
    .getByText(/^[0-9A-Z ]+(, [0-9A-Z ]+){2}$/)
    .first()
    .element().textContent
  await dialog.getByRole('button', { name: 'Ký chốt' }).click()
  await expect.poll(() => router.currentRoute.value.name).toBe('home')
  const { projection, entries } = ceremony.replay()
  expect(projection.stage).toBe('frozen')
  expect(entries.map(({ act, by }) => `${act} ${by}`)).toEqual(['freeze hoahiepbac'])
  const spelled = contentCode(projection.revision)
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ')
  expect(shown).toBe(spelled)
  await expect.element(page.getByText('Đã chốt bản giao ước.')).toBeInTheDocument()
})

test('without a key nothing can be signed, and the button says why', async () => {
  await show(createCeremony())
  await ask.click()
  const sign = dialog.getByRole('button', { name: 'Ký chốt' })
  await expect.element(sign).toHaveAttribute('aria-disabled', 'true')
  await expect.element(sign).toHaveAccessibleDescription('Xin tạo khóa ký trên máy này trước.')
})

test('whoever stops at the prompt of their device has written nothing, and is told so', async () => {
  const ceremony = createCeremony()
  await show(ceremony)
  await goToSign()
  ceremony.cancelNext()
  await dialog.getByRole('button', { name: 'Ký chốt' }).click()
  await expect.element(dialog.getByText('Không có gì được gửi đi')).toBeVisible()
  expect(ceremony.replay().entries).toEqual([])
})

test('a draft that changes under the reader has to be read again', async () => {
  const ceremony = createCeremony()
  await show(ceremony)
  await expect.element(sheet).toBeVisible()
  const items = [...ceremony.cells.items.get().records].map(
    ([id, item]) => [id, id === 'noi-dung-2' ? { ...item, text: 'Nội dung vừa đổi' } : item] as const,
  )
  ceremony.cells.items.set(live(items))
  await expect.element(sheet.getByText('Nội dung vừa đổi')).toBeVisible()
  await expect.element(ask).toHaveAccessibleDescription('Dự thảo vừa được sửa, xin đọc lại.')
  await ask.click({ force: true })
  await expect.element(dialog).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Đã đọc lại' }).click()
  await ask.click()
  await expect.element(dialog).toBeVisible()
})

test('an item that cannot be read is not silently left out', async () => {
  const ceremony = createCeremony()
  ceremony.cells.items.set({ ...ceremony.cells.items.get(), corrupt: ['noi-dung-9'] })
  await show(ceremony)
  await expect.element(page.getByText('Một bản ghi không đọc được')).toBeVisible()
  await expect.element(sheet).not.toBeInTheDocument()
  await expect.element(ask).not.toBeInTheDocument()
})

test('a draft without items cannot be frozen', async () => {
  const ceremony = createCeremony()
  ceremony.cells.items.set(live())
  await show(ceremony)
  await expect.element(page.getByText('Dự thảo chưa có nội dung nào')).toBeVisible()
})

test('nobody else is offered the freeze, nor is anybody once it is done', async () => {
  const ceremony = createCeremony()
  const { unmount } = await show(ceremony, 'hoaminh')
  await expect.element(page.getByText('Việc chốt thuộc về lãnh đạo của phường Hòa Hiệp Bắc.')).toBeVisible()
  await expect.element(ask).not.toBeInTheDocument()
  unmount()
  await ceremony.freeze()
  await show(ceremony)
  await expect.element(page.getByText('Bản giao ước đã chốt.')).toBeVisible()
  await expect.element(ask).not.toBeInTheDocument()
})
