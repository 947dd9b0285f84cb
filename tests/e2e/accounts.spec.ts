import type { Browser, BrowserContext, Page } from '@playwright/test'

import { latestMail } from '../../scripts/stack/auth/mail'
import { accountsUrl, mustAsOwner } from '../../scripts/stack/emulator-api'
import { ownerDocuments } from '../../scripts/stack/owner-documents'
import { demoPassword } from '../../scripts/seed/people'
import { e2ePorts } from '../support/e2e'
import { confirmSigning, freeze, open, prepareToSign, receipt, review } from './support/ceremony'
import { leave, seat, seatBy, signIn, type Person } from './support/person'
import { expect, test } from './support/test'
import { say, vi } from './support/words'

const chosen = 'một câu dễ nhớ'

/** The link of the letter that has just gone to `email`. */
async function letterTo(email: string): Promise<string> {
  await expect.poll(async () => (await latestMail(e2ePorts.auth))?.email).toBe(email)
  return (await latestMail(e2ePorts.auth))?.link ?? ''
}

/** Removes the account of an address, so that the next run can make it anew. */
async function removeAccount(email: string): Promise<void> {
  const url = `${accountsUrl(e2ePorts.auth)}:lookup`
  const { users = [] } = (await mustAsOwner('POST', url, { email: [email] })) as {
    users?: readonly { readonly localId: string }[]
  }
  for (const { localId } of users)
    await mustAsOwner('POST', `${accountsUrl(e2ePorts.auth)}:delete`, { localId })
}

async function invite({ page }: Person, email: string): Promise<void> {
  await page.getByRole('link', { name: vi.shell.page.people, exact: true }).click()
  await page.getByRole('button', { name: vi.people.invite.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(vi.people.field.email).fill(email)
  await dialog.getByLabel(vi.people.field.name).fill('Phan Thị Ngọc')
  await dialog.getByLabel(vi.people.field.role).selectOption({ label: vi.shell.role.secretary })
  await dialog.getByLabel(vi.people.field.unit).selectOption({ label: 'phường Hòa Minh' })
  await dialog.getByLabel(vi.people.field.position, { exact: true }).fill('Công chức văn phòng')
  await dialog.getByRole('button', { name: vi.people.invite.confirm }).click()
  await expect(dialog).toBeHidden()
}

/** The page before has a field for the address, too, until the next one is there. */
async function isAt(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function makeAccount(page: Page, email: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: vi.signIn.first }).click()
  await isAt(page, vi.account.new.title)
  await page.getByLabel(vi.signIn.email).fill(email)
  await page.getByLabel(vi.account.newPassword, { exact: true }).fill(chosen)
  await page.getByRole('button', { name: vi.account.new.submit }).click()
  await expect(page.getByText(say(vi.account.unverified.sent, { email }))).toBeVisible()
}

async function verify(page: Page, password: string): Promise<void> {
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: vi.account.action.verifySubmit }).click()
}

const pagesOf = (page: Page) => page.getByRole('navigation', { name: vi.shell.pages })

async function withPage<T>(browser: Browser, work: (page: Page, context: BrowserContext) => Promise<T>) {
  const context = await browser.newContext()
  const done = await work(await context.newPage(), context)
  await context.close()
  return done
}

test('invited, password, letter, member; the letter is opened in another browser, once', async ({
  browser,
}) => {
  const email = 'vanphong@hoaminh.test'
  const witness = await seat(browser, 'noivu')
  await invite(witness, email)
  await withPage(browser, async (first) => {
    await makeAccount(first, email)
    const link = await letterTo(email)
    await withPage(browser, async (second) => {
      await second.goto(link)
      await verify(second, 'không phải')
      await expect(second.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
      await verify(second, chosen)
      await expect(pagesOf(second)).toBeVisible()
      await second.goto(link)
      await expect(second.getByText(vi.account.action.spent.word)).toBeVisible()
      await second.getByRole('link', { name: vi.account.goOn }).click()
      await expect(pagesOf(second)).toBeVisible()
    })
    // the page on which the account was made follows at one tap
    await first.getByRole('button', { name: vi.account.unverified.done }).click()
    await expect(pagesOf(first)).toBeVisible()
  })
  await leave(witness)
  await removeAccount(email)
})

test('an address that a stranger has registered is not theirs by a click of its owner', async ({
  browser,
}) => {
  const email = 'chunhan@hoaminh.test'
  const witness = await seat(browser, 'noivu')
  await invite(witness, email)
  await withPage(browser, async (stranger) => {
    await makeAccount(stranger, email)
    const link = await letterTo(email)
    await withPage(browser, async (owner) => {
      await owner.goto(link)
      await owner.getByRole('button', { name: vi.account.action.stranger }).click()
      await owner.getByRole('button', { name: vi.account.action.strangerSend }).click()
      await expect(owner.getByText(say(vi.account.own.password.sent, { email }))).toBeVisible()
      await stranger.getByRole('button', { name: vi.account.unverified.done }).click()
      await expect(stranger.getByText(vi.account.unverified.notYet)).toBeVisible()

      await owner.goto(await letterTo(email))
      await owner.getByLabel(vi.account.newPassword, { exact: true }).fill('mật khẩu của chủ nhân')
      await owner.getByRole('button', { name: vi.account.action.resetSubmit }).click()
      await expect(pagesOf(owner)).toBeVisible()
    })
    await stranger.goto('/sign-in')
    await stranger.context().clearCookies()
    await stranger.reload()
    await signIn(stranger, email, chosen)
    await expect(stranger.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
  })
  await leave(witness)
  await removeAccount(email)
})

test('a forgotten password is set anew by a letter', async ({ browser }) => {
  const email = 'hoaminh@demo.test'
  await withPage(browser, async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: vi.signIn.forgotten }).click()
    await isAt(page, vi.account.forgotten.title)
    await page.getByLabel(vi.signIn.email).fill(email)
    await page.getByRole('button', { name: vi.account.forgotten.submit }).click()
    await expect(page.getByText(say(vi.account.forgotten.sentText, { email }))).toBeVisible()
    await page.goto(await letterTo(email))
    await page.getByLabel(vi.account.newPassword, { exact: true }).fill(demoPassword)
    await page.getByRole('button', { name: vi.account.action.resetSubmit }).click()
    await expect(pagesOf(page)).toBeVisible()
  })
})

test('a session that is not to stay ends with the browser, one that is to stay does not', async ({
  browser,
}) => {
  for (const stays of [false, true])
    await withPage(browser, async (page, context) => {
      await page.goto('/')
      if (stays) await page.getByLabel(vi.account.stay.label).click()
      await signIn(page, 'hoaminh@demo.test')
      await expect(pagesOf(page)).toBeVisible()
      // another tab of the same browser is signed in, too
      const tab = await context.newPage()
      await tab.goto('/')
      await expect(pagesOf(tab)).toBeVisible()
      await tab.close()
      // what a browser forgets when it closes
      await context.clearCookies()
      await page.reload()
      if (stays) await expect(pagesOf(page)).toBeVisible()
      else await expect(page.getByText(vi.signIn.ended.unused)).toBeVisible()
    })
})

test('whoever changes their address keeps membership, key and what they signed, and acts on', async ({
  browser,
}) => {
  const [before, after] = ['hoahiepbac@demo.test', 'chutich@hoahiepbac.test']
  const seated = await seatBy(
    browser,
    async (page) => {
      await page.goto('/')
      await signIn(page, before)
    },
    {},
  )
  const head = { uid: 'hoahiepbac', name: '', position: '', unit: 'Hòa Hiệp Bắc', capacity: '', ...seated }
  const { page } = head
  await freeze(head)

  await page.goto('/account')
  const change = page.getByRole('region', { name: vi.account.own.address.title })
  await change.getByLabel(vi.account.own.address.new).fill(after)
  await change.getByLabel(vi.account.currentPassword, { exact: true }).fill(demoPassword)
  await change.getByRole('button', { name: vi.account.own.address.submit }).click()
  await expect(page.getByText(say(vi.account.own.address.sent, { email: after }))).toBeVisible()
  await page.goto(await letterTo(after))
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: vi.account.action.changeSubmit }).click()
  await expect(pagesOf(page)).toBeVisible()
  const member = 'blocs/khoi-phuong-lien-chieu/members/hoahiepbac'
  const stored = async () =>
    (await ownerDocuments(e2ePorts.firestore).get(member)).fields['email']?.stringValue
  await expect.poll(stored).toBe(after)

  // what was frozen stands, and the next act is signed with the same key
  const witness = await seat(browser, 'noivu')
  await open(witness)
  await review(head)
  await prepareToSign(head, true)
  await confirmSigning(head)
  await receipt(head)
  await witness.page.getByRole('link', { name: vi.shell.page.board, exact: true }).click()
  const count = say(vi.board.summary.count, { count: 1, total: 5 })
  await expect(witness.page.getByText(count).first()).toBeVisible()
  await leave(head, witness)
  const as = { localId: 'hoahiepbac', email: before, emailVerified: true, password: demoPassword }
  await mustAsOwner('POST', `${accountsUrl(e2ePorts.auth)}:update`, as)
})
