import type { Browser, Page } from '@playwright/test'

import { latestMail } from '../../scripts/stack/auth/mail'
import { e2ePorts } from '../support/e2e'
import { confirmSigning, freeze, open, prepareToSign, receipt, review } from './support/ceremony'
import { leave, seat, seatBy, type Person } from './support/person'
import { expect, test } from './support/test'
import { like, say, vi } from './support/words'

const deputy = {
  email: 'pho.hoaminh@demo.test',
  name: 'Nguyễn Thị Kim Chi',
  position: 'Phó Chủ tịch UBND phường Hòa Minh',
}

async function invite({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: vi.shell.page.people, exact: true }).click()
  await page.getByRole('button', { name: vi.people.invite.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: vi.people.invite.confirm }).click()
  await expect(dialog.getByText(vi.people.fault.email)).toBeVisible()
  await dialog.getByLabel(vi.people.field.email).fill(deputy.email)
  await dialog.getByLabel(vi.people.field.name).fill(deputy.name)
  await dialog.getByLabel(vi.people.field.unit).selectOption({ label: 'phường Hòa Minh' })
  await dialog.getByLabel(vi.people.field.position, { exact: true }).fill(deputy.position)
  await dialog.getByLabel(vi.people.capacity.how).selectOption({ label: vi.people.capacity.form.deputy })
  await dialog.getByLabel(vi.people.capacity.office).fill('Chủ tịch')
  await dialog.getByRole('button', { name: vi.people.capacity.add }).click()
  await dialog.getByRole('button', { name: vi.people.invite.confirm }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(deputy.email)).toBeVisible()
}

/** Two people from a list that an office keeps as .csv; what the rules say of them they say of each. */
async function inviteFromList({ page }: Person): Promise<void> {
  const rows = [
    'Thư điện tử;Họ và tên;Vai trò;Đơn vị;Chức vụ;Tư cách ký;Số giấy ủy quyền;Ngày của giấy;Ủy quyền đến hết ngày',
    'vanphong@demo.test;Phan Thị Ngọc;Thư ký;Hòa Minh;Công chức văn phòng;;;;',
    'uyquyen@demo.test;Lê Văn Tám;Lãnh đạo đơn vị;Hòa Minh;Trưởng phòng;TUQ. Chủ tịch;12/GUQ-UBND;05/01/2014;31/12/2099',
  ]
  await page.getByRole('button', { name: vi.people.sheet.open }).click()
  const buffer = Buffer.from(rows.join('\r\n'))
  await page.locator('input[type=file]').setInputFiles({ name: 'ds.csv', mimeType: 'text/csv', buffer })
  const counts = say(vi.people.sheet.counts, { added: 2, replaced: 0, standing: 0, members: 0 })
  await expect(page.getByText(counts)).toBeVisible()
  await page.getByRole('button', { name: vi.sheet.of.people.confirm }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  for (const email of ['vanphong@demo.test', 'uyquyen@demo.test'])
    await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByRole('heading', { name: say(vi.people.invites, { count: 3 }) })).toBeVisible()
}

/** Asks for a link by mail and follows it, at a browser of one's own. */
async function arriveByLink(browser: Browser): Promise<Person> {
  const enter = async (page: Page) => {
    await page.goto('/')
    await page.getByLabel(vi.signIn.email).fill(deputy.email)
    await page.getByRole('button', { name: vi.signIn.sendLink }).click()
    await expect(page.getByText(like(vi.signIn.sent.word))).toBeVisible()
    const mail = await latestMail(e2ePorts.auth)
    expect(mail?.email).toBe(deputy.email)
    await page.goto(mail?.link ?? '')
  }
  const { name, position } = deputy
  const seated = await seatBy(browser, enter, {})
  return { uid: 'pho.hoaminh', name, position, unit: 'Hòa Minh', capacity: 'KT. CHỦ TỊCH', ...seated }
}

test('a deputy is invited, and others from a list; the deputy comes by a link, signs for the chair, and is shown out when suspended', async ({
  browser,
}) => {
  const head = await seat(browser, 'hoahiepbac')
  await freeze(head)
  const witness = await seat(browser, 'noivu')
  await open(witness)
  await invite(witness)
  await inviteFromList(witness)

  const person = await arriveByLink(browser)
  const waiting = say(vi.people.invites, { count: 2 })
  await expect(witness.page.getByRole('heading', { name: waiting })).toBeVisible()
  await expect(witness.page.getByText(deputy.email)).toHaveCount(1)
  await review(person)
  await prepareToSign(person)
  await expect(person.page.getByRole('dialog')).toContainText('Phó Chủ tịch, ký thay Chủ tịch')
  await confirmSigning(person)
  await receipt(person)

  const row = witness.page.getByRole('listitem').filter({ hasText: deputy.name })
  await row.getByRole('button', { name: vi.people.suspend.act }).click()
  await witness.page.getByRole('alertdialog').getByRole('button', { name: vi.people.suspend.confirm }).click()
  await expect(row.getByText(vi.people.suspended)).toBeVisible()
  await expect(person.page.getByRole('heading', { name: vi.shell.door.off.title })).toBeVisible()

  await witness.page.getByRole('link', { name: vi.shell.toCurrent }).click()
  await witness.page.getByRole('link', { name: vi.shell.page.board, exact: true }).click()
  const signed = witness.page.getByRole('listitem').filter({ hasText: deputy.name }).first()
  await expect(signed).toContainText('KT. CHỦ TỊCH')
  await expect(
    witness.page.getByText(say(vi.board.summary.count, { count: 1, total: 5 })).first(),
  ).toBeVisible()
  await leave(head, witness, person)
})
