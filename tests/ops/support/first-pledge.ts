import { expect, type Browser, type Page } from '@playwright/test'
import { attest, freeze, goTo, open, review, sign } from '../../e2e/support/ceremony'
import { seatBy, signIn, type Person } from '../../e2e/support/person'
import { say, vi } from '../../e2e/support/words'
import { password } from './mailed'

/** Somebody of the workbook who has an account. */
export type Comer = { readonly email: string; readonly name: string; readonly unit: string }

async function come(
  browser: Browser,
  baseURL: string,
  { email, name, unit }: Comer,
  onward: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Person> {
  const enter = async (page: Page) => {
    await page.goto('/')
    await signIn(page, email, password)
    await onward(page)
  }
  const seated = await seatBy(browser, enter, { baseURL })
  return { uid: email, name, position: '', unit, capacity: 'CHỦ TỊCH', ...seated }
}

/** Step 10.1: the founder begins a year. */
async function beginYear(page: Page, year: string): Promise<void> {
  await page.getByRole('link', { name: vi.founding.ready.to.years }).click()
  await page.getByRole('button', { name: vi.archive.new.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(vi.archive.new.year).fill(year)
  await dialog.getByRole('button', { name: vi.archive.new.confirm }).click()
  await expect(page).toHaveURL(new RegExp(`/${year}$`))
}

/** Step 10.2: the head unit writes the least that a pledge holds. */
async function draft({ page }: Person, year: string): Promise<void> {
  await page.getByRole('link', { name: vi.gaps.missing.date }).click()
  await page.getByRole('textbox', { name: vi.draft.head.date }).fill(`15/01/${year}`)
  await page.getByRole('textbox', { name: vi.draft.head.time, exact: true }).fill('8h30')
  await page.getByRole('textbox', { name: vi.draft.head.place }).fill('Hội trường quận Mẫu')
  await page.getByRole('textbox', { name: vi.draft.head.signBy }).fill(`15/01/${year}`)
  await page.getByRole('textbox', { name: vi.draft.head.officeTitle }).fill('Trưởng phòng Nội vụ')
  await page.getByRole('button', { name: vi.draft.head.add }).click()
  await page.getByRole('textbox', { name: say(vi.draft.head.area, { number: 1 }) }).fill('Kinh tế')
  await page.getByRole('button', { name: vi.draft.start.empty }).click()
  await page
    .getByRole('textbox', { name: vi.draft.item.text, exact: true })
    .fill('Thu ngân sách trên địa bàn')
  await page.getByRole('textbox', { name: vi.draft.item.uom }).fill('% dự toán')
  await page.getByRole('textbox', { name: vi.draft.item.target }).fill('102,5')
  await page.getByRole('button', { name: vi.draft.item.done, exact: true }).click()
  await expect(page.locator('[data-item]')).toContainText('102,5')
  await goTo(page, vi.shell.page.home)
}

/** Steps 9 and 10 in a browser: everybody comes, a year is begun, drafted, frozen, signed by both units and attested. */
export async function holdFirstPledge(
  browser: Browser,
  site: string,
  year: string,
  { founder, leaders }: { readonly founder: Comer; readonly leaders: readonly Comer[] },
): Promise<void> {
  const witness = await come(browser, site, founder, (page) => beginYear(page, year))
  const signers: Person[] = []
  for (const leader of leaders) signers.push(await come(browser, site, leader))
  const [head] = signers
  if (head === undefined) throw new Error('nobody leads')
  await draft(head, year)
  await freeze(head)
  await open(witness)
  for (const signer of signers) {
    await review(signer)
    await sign(signer)
  }
  await attest(witness, signers.length)
}
