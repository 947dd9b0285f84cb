import { attest, freeze, open, review, sign } from './support/ceremony'
import { press, valid, words } from './support/checking'
import { leave, signIn } from './support/person'
import { closeAccount, mailed, protectAddresses, restorePassword } from './support/production/accounts'
import { googleHosts } from './support/production/google'
import { seat } from './support/production/seat'
import { expect, test } from './support/production/test'
import { saveProof, shownFingerprint } from './support/proof'
import { like, say, vi } from './support/words'

test('two wards sign on the site as it is hosted, the witness attests, and the proof holds', async ({
  browser,
  google,
  site,
}) => {
  const [head, other, witness] = await Promise.all([
    seat(browser, site.url, 'hoahiepbac'),
    seat(browser, site.url, 'hoahiepnam'),
    seat(browser, site.url, 'noivu'),
  ])
  await freeze(head)
  await open(witness)
  await witness.page.reload()
  for (const person of [head, other]) {
    await review(person)
    await sign(person)
  }
  await attest(witness, 2)

  const { text, name } = await saveProof(witness)
  const fingerprint = await shownFingerprint(witness)
  const checking = await other.context.newPage()
  await checking.goto(`/verify#w=${fingerprint}`)
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
  await checking.locator('#file').setInputFiles(file)
  await press(checking)
  await checking.getByRole('button', { name: words.verdict.tryDemo }).click()
  await expect(valid(checking)).toBeVisible()
  for (const host of googleHosts) expect(google.asked.filter((one) => one.includes(host))).not.toEqual([])
  await leave(head, other, witness)
})

test('a link that was mailed lets its person in', async ({ page, site }) => {
  await page.goto('/')
  await page.getByLabel(vi.signIn.email).fill('hoahiepnam@demo.test')
  await page.getByRole('button', { name: vi.signIn.sendLink }).click()
  await expect(page.getByText(like(vi.signIn.sent.word))).toBeVisible()
  await page.goto(await mailed('hoahiepnam@demo.test', site.url))
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
})

test('a forgotten password is set anew on the site’s own page', async ({ page, site }) => {
  await page.goto('/account/forgotten')
  await page.getByLabel(vi.signIn.email).fill('hoahiepnam@demo.test')
  await page.getByRole('button', { name: vi.account.forgotten.submit }).click()
  await expect(page.getByText(vi.account.forgotten.sent)).toBeVisible()
  await page.goto(await mailed('hoahiepnam@demo.test', site.url))
  await page.getByLabel(vi.account.newPassword).fill('mot-cau-ngan-de-nho')
  await page.getByRole('button', { name: vi.account.action.resetSubmit }).click()
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  await restorePassword('hoahiepnam')
})

test('whoever comes for the first time makes an account and has their address verified', async ({
  page,
  site,
}) => {
  const [email, password] = ['lan-dau@demo.test', 'mot-cau-ngan-de-nho']
  await page.goto('/account/new')
  await page.getByLabel(vi.signIn.email).fill(email)
  await page.getByLabel(vi.account.newPassword).fill(password)
  await page.getByRole('button', { name: vi.account.new.submit }).click()
  await expect(page.getByText(say(vi.account.unverified.sent, { email }))).toBeVisible()
  await page.goto(await mailed(email, site.url))
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: vi.account.action.verifySubmit }).click()
  await expect(page.getByText(vi.shell.start.none)).toBeVisible()
  await closeAccount(email)
})

test('whoever guesses at addresses reads the same of one that has an account and of one that has none', async ({
  page,
}) => {
  for (const told of [true, false]) {
    await protectAddresses(!told)
    for (const email of ['noivu@demo.test', 'nobody@demo.test']) {
      await page.goto('/')
      await signIn(page, email, 'a-wrong-password')
      await expect(page.getByText(vi.errors.WRONG_PASSWORD)).toBeVisible()
      await page.goto('/account/forgotten')
      await page.getByLabel(vi.signIn.email).fill(email)
      await page.getByRole('button', { name: vi.account.forgotten.submit }).click()
      await expect(page.getByText(say(vi.account.forgotten.sentText, { email }))).toBeVisible()
    }
  }
})

for (const [road, does] of [
  ['keeping', 'keeps every answer until it is whole'],
  ['cutting', 'ends every answer after two seconds'],
] as const)
  test(`on a network that ${does} each act shows on the other’s screen`, async ({
    browser,
    google,
    site,
  }) => {
    google.lead(road)
    const [head, witness] = await Promise.all([
      seat(browser, site.url, 'hoahiepbac'),
      seat(browser, site.url, 'noivu'),
    ])
    await freeze(head)
    await expect(witness.page.getByText(vi.shell.stage.frozen).first()).toBeVisible()
    await open(witness)
    await expect(head.page.getByText(vi.shell.stage.signing).first()).toBeVisible()
    for (const { page } of [head, witness])
      await expect(page.getByText(vi.shell.connection.reconnecting)).toHaveCount(0)
    await leave(head, witness)
  })

test('in the browser of these tests there is no other host, and who asks one is seen', async ({
  context,
  breaches,
}) => {
  const page = await context.newPage()
  await expect(page.goto('https://firebase.google.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  expect((breaches.found as string[]).splice(0)).toEqual(['third party: https://firebase.google.com/'])
})
