import { atTheTap, demoYear, expect, newAccount, signIn, test, visit } from '../support/mishap'
import { subject } from '../support/table'
import { demoPassword } from '../../../scripts/seed/people'
import { say, vi } from '../support/words'

test('a wrong password, and an address that nobody has', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(demoYear)
  await signIn(page, 'hoaminh@demo.test', 'sai')
  await expect(page.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
  await expect(page.getByLabel(vi.signIn.password, { exact: true })).toBeFocused()
  // the same words: nobody is told which addresses have an account
  await signIn(page, 'khongcoai@demo.test')
  await expect(page.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
  await signIn(page, 'hoaminh@demo.test')
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  await context.close()
})

test('an account that belongs to no bloc', async ({ browser }) => {
  const account = await newAccount('khachla')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, account.email)
  await expect(page.getByRole('heading', { name: vi.shell.start.none })).toBeVisible()
  await expect(page.getByText(vi.shell.noBloc.none)).toBeVisible()
  await expect(page.getByText(account.email).first()).toBeVisible()
  await context.close()
  await account.remove()
})

test('a session that ends by itself', async ({ browser, hall }) => {
  const table = await hall.lay('signing')
  const account = await newAccount('tamthoi')
  await table.put(`${table.home}/members/tamthoi`, {
    uid: 'tamthoi',
    role: 'observer',
    admin: false,
    unit: '',
    name: 'Người theo dõi',
    position: 'Chuyên viên',
    capacities: [],
    active: true,
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${table.path}/board`)
  await signIn(page, account.email)
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  await account.remove()
  await page.reload()
  await expect(page.getByText(vi.signIn.ended.word)).toBeVisible()
  await expect(page.getByText(vi.signIn.ended.text)).toBeVisible()
  // whoever has an account again comes back to where they were
  await newAccount('tamthoi')
  await signIn(page, account.email, demoPassword)
  await expect(page).toHaveURL(new RegExp(`${table.path}/board$`))
  await context.close()
  await account.remove()
})

test('a member of another bloc, one switched off, one whose record is corrupt', async ({ hall }) => {
  const { me } = hall
  const table = await hall.lay('signing')
  const record = `${table.home}/members/${subject}`
  await visit(me, table)
  const stored = (await table.read(record)) ?? {}

  await table.write(record, { active: false })
  await expect(me.page.getByRole('heading', { name: vi.shell.door.off.title })).toBeVisible()
  await expect(me.page.getByText(vi.shell.door.off.text)).toBeVisible()
  await table.write(record, { active: true, name: 7 })
  await me.page.goto(table.path)
  await expect(me.page.getByRole('heading', { name: vi.shell.door.unreadable.title })).toBeVisible()
  await expect(me.page.getByText(vi.shell.door.unreadable.text)).toBeVisible()
  await table.write(record, { name: String(stored['name']) })
  await expect(me.page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()

  await table.drop(record)
  await me.page.goto(table.path)
  await expect(me.page.getByRole('heading', { name: vi.shell.door.outside.title })).toBeVisible()
  await expect(me.page.getByText(vi.shell.door.outside.text)).toBeVisible()
})

test('a member switched off just before the tap', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  const before = await table.record()
  await table.write(`${table.home}/members/${subject}`, { active: false })
  await expect(me.page.getByRole('heading', { name: vi.shell.door.off.title })).toBeVisible()
  expect(await table.record()).toEqual(before)
  const count = say(vi.board.summary.count, { count: 0, total: 5 })
  await expect(witness.page.getByText(count, { exact: true })).toBeVisible()
})
