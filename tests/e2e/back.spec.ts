import { leave, seat, type Person } from './support/person'
import { expect, test } from './support/test'
import { vi } from './support/words'

async function startInviting({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: vi.people.invite.act }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('Back closes a dialog, keeps what was typed and stays on the page, however it was closed before', async ({
  browser,
}) => {
  const admin = await seat(browser, 'noivu')
  const { page } = admin
  const dialog = page.getByRole('dialog')
  await page.getByRole('link', { name: vi.shell.page.people, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: vi.shell.page.people })).toBeVisible()
  const here = page.url()

  await startInviting(admin)
  await dialog.getByLabel(vi.people.field.name).fill('Nguyễn Thị Kim Chi')
  await page.goBack()
  await expect(dialog).toBeHidden()
  expect(page.url()).toBe(here)

  await startInviting(admin)
  await expect(dialog.getByLabel(vi.people.field.name)).toHaveValue('Nguyễn Thị Kim Chi')
  await dialog.getByRole('button', { name: vi.common.later }).click()
  await expect(dialog).toBeHidden()
  await startInviting(admin)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.goBack()
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  expect(page.url()).not.toBe(here)
  await leave(admin)
})
