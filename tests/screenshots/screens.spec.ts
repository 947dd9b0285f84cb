import type { Page } from '@playwright/test'

import { mustAsOwner } from '../../scripts/stack/emulator-api'
import { databaseName } from '../../scripts/stack/project'
import {
  attest,
  confirmSigning,
  freeze,
  leaders,
  open,
  prepareToSign,
  receipt,
  review,
} from '../e2e/support/ceremony'
import { discuss, draftItem, freezeAgain, reopen, speak } from '../e2e/support/draft'
import { leave, seat, type Person } from '../e2e/support/person'
import { expect, test } from '../e2e/support/test'
import { like, say, vi } from '../e2e/support/words'
import { e2ePorts } from '../support/e2e'
import { shoot, shootForReadme } from './camera'

const year = '/b/khoi-phuong-lien-chieu/2014'

async function sign(person: Person): Promise<void> {
  await prepareToSign(person)
  await confirmSigning(person)
  await receipt(person)
}

async function at({ page }: Person, path: string): Promise<Page> {
  await page.goto(path === '' ? year : `${year}/${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

/** A second window of the same person, turned to the hall. */
async function openHall({ context }: Person): Promise<Page> {
  const hall = await context.newPage()
  await hall.setViewportSize({ width: 1920, height: 1080 })
  await hall.goto(`${year}/hall`)
  return hall
}

async function counted(page: Page, count: number): Promise<void> {
  const words = say(vi.board.summary.count, { count, total: leaders.length })
  await expect(page.getByText(words).first()).toBeVisible()
}

/** What the owner of the database could do: another name over a signature. */
async function writeOver(seq: number): Promise<void> {
  const path = `${databaseName}/documents/blocs/khoi-phuong-lien-chieu/years/2014/log/${String(seq)}`
  const url = `http://localhost:${String(e2ePorts.firestore)}/v1/${path}?updateMask.fieldPaths=body.name`
  const fields = { body: { mapValue: { fields: { name: { stringValue: 'Người Khác' } } } } }
  await mustAsOwner('PATCH', url, { fields })
}

test('every page and state', async ({ browser, page: stranger }) => {
  test.setTimeout(540_000)
  await stranger.goto('/')
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
  await shoot(stranger, '01-sign-in')
  await stranger.getByLabel(vi.signIn.email).fill('hoaminh@demo.test')
  await stranger.getByRole('textbox', { name: vi.signIn.password }).fill('sai mật khẩu')
  await stranger.getByRole('button', { name: vi.signIn.submit, exact: true }).click()
  await expect(stranger.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
  await shoot(stranger, '02-sign-in-wrong')

  const head = await seat(browser, 'hoahiepbac')
  const witness = await seat(browser, 'noivu')
  const minh = await seat(browser, 'hoaminh')
  const others = [
    await seat(browser, 'hoahiepnam'),
    await seat(browser, 'hoakhanhbac'),
    await seat(browser, 'hoakhanhnam'),
  ]
  await shoot(await at(head, ''), '03-home-freeze')
  await shoot(await at(head, 'freeze'), '04-freeze')
  await shoot(await at(minh, ''), '05-home-wait-for-freeze')
  await shoot(await at(minh, 'board'), '06-board-draft')
  await at(head, '')
  await head.page.getByRole('link', { name: vi.home.step.freeze.act }).click()
  await head.page.getByRole('button', { name: vi.freeze.confirm }).click()
  await shoot(head.page, '07-freeze-dialog')
  await at(head, '')
  await freeze(head)
  await shoot(await at(witness, ''), '08-home-open')
  await open(witness)
  const hall = await openHall(witness)
  await counted(hall, 0)
  await shoot(hall, '09-hall-none', ['hall'])

  await shoot(await at(minh, ''), '10-home-review')
  await shoot(await at(minh, 'review'), '11-review')
  await shoot(await at(minh, 'sign'), '12-sign-not-reviewed')
  await review(head)
  await shoot(await at(head, 'sign'), '13-sign-key')
  await prepareToSign(head)
  await shoot(head.page, '14-sign-dialog')
  await shootForReadme(head.page, 'sign', 'phone')
  await confirmSigning(head)
  await receipt(head)
  await shoot(head.page, '15-receipt')
  for (const other of others) await review(other)
  for (const other of others.slice(0, 2)) await sign(other)
  await at(minh, 'review')
  await at(witness, 'board')
  await counted(witness.page, 3)
  await shoot(witness.page, '16-board-three')
  await shootForReadme(witness.page, 'board', 'desk')
  await counted(hall, 3)
  await shoot(hall, '17-hall-three', ['hall'])

  await review(minh)
  await shoot(await at(minh, ''), '18-home-sign')
  await prepareToSign(minh)
  await at(minh, 'sign')
  await minh.page.getByRole('button', { name: vi.sign.refuse }).click()
  await minh.page.getByLabel(vi.remedy.reason).fill('Chưa thống nhất chỉ tiêu thu ngân sách')
  await shoot(minh.page, '19-refuse-dialog')
  await minh.page.getByRole('dialog').getByRole('button', { name: vi.remedy.refuse.confirm }).click()
  await expect(witness.page.getByText(vi.shell.stage.halted).first()).toBeVisible()
  await shoot(witness.page, '20-board-halted')
  await shoot(hall, '21-hall-halted', ['hall'])
  await shoot(await at(head, ''), '22-home-halted')
  await witness.page.getByRole('button', { name: vi.remedy.resume.title }).click()
  const resuming = witness.page.getByRole('dialog')
  await resuming.getByLabel(vi.remedy.reason).fill('Đã trao đổi và thống nhất')
  await resuming.getByRole('button', { name: vi.remedy.resume.confirm }).click()
  await expect(resuming).toBeHidden()
  await shoot(await at(minh, 'sign'), '23-sign-asked-again')
  for (const last of [minh, ...others.slice(2)]) await sign(last)
  await counted(witness.page, 5)
  await shoot(await at(witness, 'board'), '24-board-five')
  await shoot(hall, '25-hall-five', ['hall'])

  await attest(witness)
  await shoot(await at(witness, 'board'), '26-board-in-force')
  await shoot(hall, '27-hall-in-force', ['hall'])
  await shoot(await at(minh, ''), '28-home-in-force')
  await shoot(await at(minh, 'keys'), '29-keys')
  await shoot(await at(witness, 'keys'), '30-keys-of-all')
  await shoot(await at(minh, 'papers'), '31-papers')
  await at(minh, 'board')
  await minh.page.getByRole('button', { name: new RegExp(vi.log.act.attest, 'i') }).first().click()
  await shoot(minh.page, '32-log-entry')
  await stranger.goto('/nowhere')
  await shoot(stranger, '33-not-found')

  await writeOver(4)
  await expect(minh.page.getByText(like(vi.board.alarm.word))).toBeVisible()
  await shoot(minh.page, '34-board-alarm')
  await shoot(await at(minh, ''), '35-home-alarm')
  await shoot(hall, '36-hall-alarm', ['hall'])
  await leave(head, witness, minh, ...others)
})

/** A list as an office keeps it: two people, of whom one has a cell that cannot be taken. */
const list = (unit: string) =>
  [
    'Thư điện tử;Họ và tên;Vai trò;Đơn vị;Chức vụ;Tư cách ký;Số giấy ủy quyền;Ngày của giấy;Ủy quyền đến hết ngày',
    `tam@demo.test;Lê Văn Tám;Lãnh đạo đơn vị;${unit};Trưởng phòng;TUQ. Chủ tịch;12/GUQ-UBND;05/01/2014;31/12/2014`,
    'ngoc@demo.test;Phan Thị Ngọc;Thư ký;Hòa Khánh Nam;Công chức văn phòng;;;;',
  ].join('\n')

async function importList({ page }: Person, unit: string): Promise<void> {
  const buffer = Buffer.from(list(unit))
  await page.locator('input[type=file]').setInputFiles({ name: 'ds.csv', mimeType: 'text/csv', buffer })
}

test('every page of the preparation', async ({ browser }) => {
  test.setTimeout(540_000)
  const head = await seat(browser, 'hoahiepbac')
  const witness = await seat(browser, 'noivu')
  const minh = await seat(browser, 'hoaminh')
  await shoot(await at(head, 'draft'), '40-draft')
  await head.page.getByRole('button', { name: vi.draft.head.meeting }).click()
  await shoot(head.page, '40-draft-head')
  await at(head, 'draft')
  await draftItem(head, 1).getByRole('button', { name: vi.draft.item.edit }).click()
  await shoot(head.page, '41-draft-item')
  await at(head, 'draft')
  await head.page.getByRole('button', { name: vi.draft.sheet.open }).click()
  await shoot(head.page, '42-draft-import')
  await at(minh, 'draft')
  await discuss(minh, 1)
  await speak(minh, 1, 'dispute')
  await shoot(minh.page, '43-discussion')
  await discuss(minh, 2)
  await speak(minh, 2, 'agree')
  await shoot(await at(head, 'agreement'), '44-agreement')

  await shoot(await at(witness, '../people'), '45-people')
  await witness.page.getByRole('button', { name: vi.people.invite.act }).click()
  await shoot(witness.page, '46-invite')
  await at(witness, '../people')
  await witness.page.getByRole('button', { name: vi.people.sheet.open }).click()
  await importList(witness, 'Hòa Sơn')
  await expect(witness.page.getByRole('table')).toBeVisible()
  await shoot(witness.page, '47-people-wrong-cells')
  await importList(witness, 'Hòa Minh')
  await expect(witness.page.getByRole('button', { name: vi.sheet.of.people.confirm })).toBeVisible()
  await shoot(witness.page, '48-people-preview')
  await witness.page.getByRole('button', { name: vi.sheet.of.people.confirm }).click()
  await expect(witness.page.getByText('ngoc@demo.test')).toBeVisible()
  await shoot(witness.page, '49-people-invited')
  await shoot(await at(witness, '../units'), '50-units')
  await witness.page.getByRole('button', { name: vi.units.new }).click()
  await shoot(witness.page, '51-unit')
  await shoot(await at(witness, '../years'), '52-years')
  await witness.page.getByRole('button', { name: vi.archive.new.act }).click()
  await shoot(witness.page, '52-years-new')
  await witness.page.goto('/found')
  await expect(witness.page.getByLabel(vi.units.bloc.name)).toBeVisible()
  await shoot(witness.page, '53-found')

  await at(head, '')
  await freeze(head)
  await reopen(head, 'Hòa Minh chưa đồng ý nội dung 1')
  await at(head, 'draft')
  await draftItem(head, 1).getByRole('button', { name: vi.draft.item.edit }).click()
  const text = head.page.getByRole('textbox', { name: vi.draft.item.text, exact: true })
  await text.fill(`${await text.inputValue()} và giữ vững suốt năm`)
  await head.page.getByRole('button', { name: vi.draft.item.done, exact: true }).click()
  await expect(text).toBeHidden()
  await shoot(await at(head, 'compare'), '54-compare-draft')
  await freezeAgain(head)
  await shoot(await at(minh, 'compare'), '55-compare')
  await shoot(await at(minh, 'notices'), '56-notices')
  await shoot(await at(head, 'notices'), '57-notices-head')
  await leave(head, witness, minh)
})
