import type { Browser } from '@playwright/test'

import { verifyBundle } from '../../src/domain/proof/verify-bundle'
import { ecdsa } from '../fixtures/signers'
import {
  attest,
  confirmSigning,
  freeze,
  goTo,
  open,
  prepareToSign,
  receipt,
  review,
} from './support/ceremony'
import {
  chairs,
  closeAccounts,
  found,
  inviteChairs,
  office,
  openAccounts,
  seatNewcomer,
} from './support/newcomers'
import { leave, type Person } from './support/person'
import { saveProof, shownFingerprint } from './support/proof'
import { expect, testOfNothing as test } from './support/test'
import { say, vi } from './support/words'

const bloc = 'Cụm thi đua số 3 các xã'
const people = [office, ...chairs]

test.beforeEach(() => openAccounts(people, office))
test.afterEach(() => closeAccounts(people))

/** Follows a line of what is still missing to its field, and writes there. */
async function fillGap({ page }: Person, gap: string, field: string, text: string): Promise<void> {
  await goTo(page, vi.shell.page.home)
  await page.getByRole('link', { name: gap, exact: true }).click()
  const box = page.getByRole('textbox', { name: field, exact: true })
  await expect(box).toBeFocused()
  await box.fill(text)
  await box.press('Tab')
  await expect(page.getByText(vi.draft.state.saved, { exact: true }).first()).toBeVisible()
}

/** Writes the first pledge: when, where and before whom, one area, two items. */
async function draftFirst(head: Person): Promise<void> {
  const { page } = head
  const { missing } = vi.gaps
  await expect(page.getByRole('heading', { name: vi.gaps.title })).toBeVisible()
  await expect(page.getByRole('link', { name: missing.office })).toHaveCount(0)
  await page.getByRole('link', { name: missing.date }).click()
  const date = page.getByRole('textbox', { name: vi.draft.head.date })
  await expect(date).toBeFocused()
  await date.fill('31/02/2025')
  await date.press('Tab')
  await expect(page.getByText(say(vi.dates.day.calendar, { typed: '31/02/2025' }))).toBeVisible()
  await expect(page.getByText(vi.draft.state.wrong)).toBeVisible()
  await date.fill('15/1/2025')
  await page.getByRole('textbox', { name: vi.draft.head.time, exact: true }).fill('8h30')
  await page.getByRole('textbox', { name: vi.draft.head.place }).fill('Hội trường xã Bà Nà')
  await page.getByRole('textbox', { name: vi.draft.head.signBy }).fill('15/01/2025')
  await page.getByRole('textbox', { name: vi.draft.head.officeTitle }).fill('Giám đốc Sở Nội vụ')
  await page.getByRole('button', { name: vi.draft.head.add }).click()
  await page.getByRole('textbox', { name: say(vi.draft.head.area, { number: 1 }) }).fill('Kinh tế')
  await page.getByRole('button', { name: vi.draft.start.empty }).click()
  for (const text of ['Thu ngân sách trên địa bàn', 'Xã đạt chuẩn nông thôn mới']) {
    await page.getByRole('textbox', { name: vi.draft.item.text, exact: true }).fill(text)
    await page.getByRole('textbox', { name: vi.draft.item.uom }).fill('% dự toán')
    await page.getByRole('textbox', { name: vi.draft.item.target }).fill('102,5')
    await page.getByRole('button', { name: vi.draft.item.done, exact: true }).click()
    await expect(page.locator('[data-item]').filter({ hasText: text })).toContainText('102,5')
    if (text.startsWith('Thu')) await page.getByRole('button', { name: /^Thêm nội dung/ }).click()
  }
}

/** From the frozen text to the attestation, in which every chair reviews and signs. */
async function hold(witness: Person, signers: readonly Person[], key: boolean): Promise<void> {
  await open(witness, { key })
  for (const signer of signers) await review(signer)
  for (const signer of signers) await prepareToSign(signer, !key)
  await Promise.all(signers.map(confirmSigning))
  await Promise.all(signers.map(receipt))
  await attest(witness, signers.length)
}

/** The proof that somebody is offered at the first page, which must hold; what it says of the years. */
async function provenBy(person: Person) {
  await goTo(person.page, vi.shell.page.home)
  const { text } = await saveProof(person)
  const trust = { witnessKeys: [await shownFingerprint(person)], wardKeys: new Map<string, string>() }
  const report = await verifyBundle(text, { ...trust, demo: true }, ecdsa)
  if (report.facts === null) throw new Error(`the proof does not hold: ${report.code}`)
  return report.facts
}

/** Everybody goes to the year that is worked on now. */
async function turnTo(year: string, persons: readonly Person[]): Promise<void> {
  for (const { page } of persons) {
    await page.goto('/')
    await expect(page.getByText(say(vi.shell.year, { year })).first()).toBeVisible()
  }
}

async function gather(browser: Browser) {
  const witness = await seatNewcomer(browser, office, (page) => found(page, bloc, '2025'))
  await inviteChairs(witness)
  const signers = await Promise.all(chairs.map((chair) => seatNewcomer(browser, chair)))
  const [head] = signers
  if (head === undefined) throw new Error('nobody leads')
  return { witness, head, signers }
}

test('a bloc is founded, invited, and signs its first pledge and the next, each on days of its own', async ({
  browser,
}) => {
  const { witness, head, signers } = await gather(browser)
  await draftFirst(head)
  await goTo(head.page, vi.shell.page.home)
  await freeze(head)
  await turnTo('2025', [witness])
  await hold(witness, signers, true)
  const first = await provenBy(head)

  await head.page.getByRole('button', { name: say(vi.draft.begin.act, { year: 2026 }) }).click()
  await head.page.getByRole('button', { name: say(vi.draft.start.last, { year: 2025 }) }).click()
  await expect(head.page.locator('[data-item]')).toHaveCount(2)
  await goTo(head.page, vi.shell.page.freeze)
  await expect(head.page.getByText(vi.freeze.cannot)).toBeVisible()
  await expect(head.page.getByText(vi.freeze.lacking)).toBeVisible()
  await expect(head.page.getByRole('listitem').getByRole('link')).toHaveText([
    vi.gaps.missing.date,
    vi.gaps.missing.time,
  ])
  await fillGap(head, vi.gaps.missing.date, vi.draft.head.date, '16/01/2026')
  await fillGap(head, vi.gaps.missing.time, vi.draft.head.time, '14:00')
  await goTo(head.page, vi.shell.page.home)
  await freeze(head, { key: false })
  await turnTo('2026', [witness, ...signers])
  await hold(witness, signers, false)

  const second = await provenBy(witness)
  expect(first.lastYear).toBe('none')
  expect(second.lastYear).toBe(`2025/${String(first.log.length)}/${first.head}`)
  for (const [{ revision, signatures }, date, time] of [
    [first, '2025-01-15', '08:30'],
    [second, '2026-01-16', '14:00'],
  ] as const) {
    expect(revision.meeting).toEqual({ date, time, place: 'Hội trường xã Bà Nà' })
    expect(revision.witness).toEqual({ office: 'Sở Nội vụ thành phố', title: 'Giám đốc Sở Nội vụ' })
    expect(signatures.map(({ name }) => name)).toEqual(chairs.map(({ name }) => name))
  }
  await leave(witness, ...signers)
})
