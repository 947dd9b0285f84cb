import { readReceipt, seatsOn } from '../support/board'
import { atTheTap, confirmButton, expect, openDialog, test, visit } from '../support/mishap'
import { holdNextCommit, loseFirestore, loseNextCommit } from '../support/network'
import { anotherTab } from '../support/person'
import { subject } from '../support/table'
import { like, say, vi } from '../support/words'

const counted = (count: number) => say(vi.board.summary.count, { count, total: 5 })
const mine = 'hoa-hiep-nam'
const once = { entries: 3, signed: { [mine]: 3 }, beyond: null }

/** A minute in the long run, a few seconds otherwise. */
const away = process.env['NIGHTLY'] === '1' ? 60_000 : 4_000

test('the network is gone before the tap, for the leader and then for the witness', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  const before = await table.record()
  await me.context.setOffline(true)
  await expect(me.page.getByText(vi.shell.connection.offline)).toBeVisible()
  await expect(me.page.getByText(vi.shell.connection.text)).toBeVisible()
  await confirmButton(me.page).click()
  await expect(me.page.getByText(vi.sign.kept.word)).toBeVisible()
  await expect(me.page.getByText(vi.sign.kept.durable)).toBeVisible()
  expect(await table.record()).toEqual(before)
  await expect(witness.page.getByText(counted(0), { exact: true })).toBeVisible()

  await witness.context.setOffline(true)
  await expect(witness.page.getByText(vi.shell.connection.offline)).toBeVisible()
  const gone = Date.now()
  await me.context.setOffline(false)
  const { signature } = await readReceipt(me)
  expect(await table.record()).toMatchObject(once)
  // the witness's board stands where it was, says so, and catches up by itself
  await expect(witness.page.getByText(counted(0), { exact: true })).toBeVisible()
  await expect.poll(() => Date.now() - gone, { timeout: away + 5_000 }).toBeGreaterThan(away)
  await witness.context.setOffline(false)
  await expect(witness.page.getByText(counted(1), { exact: true })).toBeVisible()
  await expect(seatsOn(witness.page).getByText(signature)).toBeVisible()
  await expect(witness.page.getByText(vi.shell.connection.offline)).toHaveCount(0)
})

test('the request or its answer is lost after the tap', async ({ hall }) => {
  const { me, witness } = hall
  for (const loss of ['request', 'answer'] as const) {
    const table = await atTheTap(hall)
    await loseNextCommit(me.page, loss)
    await confirmButton(me.page).click()
    await readReceipt(me)
    expect(await table.record()).toMatchObject(once)
    await expect(witness.page.getByText(counted(1), { exact: true })).toBeVisible()
  }
})

test('a request that is neither answered nor refused', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  const held = await holdNextCommit(me.page)
  await confirmButton(me.page).click()
  await held()
  await expect(me.page.getByRole('button', { name: vi.sign.step.sending })).toBeVisible()
  // the page goes on hearing what the others do
  await table.sign('hoaminh')
  await expect(witness.page.getByText(counted(1), { exact: true })).toBeVisible()
  await readReceipt(me)
  expect((await table.record()).signed[mine]).toBe(4)
  await expect(witness.page.getByText(counted(2), { exact: true })).toBeVisible()
})

test('the tab is closed between user verification and commit', async ({ hall }) => {
  const { me, witness } = hall
  const table = await hall.lay('signing')
  const tab = await anotherTab(me)
  const [hold] = await Promise.all([table.giveKey(me), table.review(subject)])
  await hold(tab.sensor)
  await Promise.all([visit(tab, table, 'sign'), visit(witness, table, 'board')])
  await openDialog(tab)
  const held = await holdNextCommit(tab.page)
  await confirmButton(tab.page).click()
  await held()
  await tab.page.close()
  expect((await table.record()).entries).toBe(2)
  // whoever opens the page again is offered what was signed, and need not sign again
  await visit(me, table, 'sign')
  await expect(me.page.getByText(like(vi.sign.kept.later))).toBeVisible()
  await me.page.reload()
  await me.page.getByRole('button', { name: vi.sign.kept.resend }).click()
  await readReceipt(me)
  expect(await table.record()).toMatchObject(once)
  await expect(witness.page.getByText(counted(1), { exact: true })).toBeVisible()
})

test('a slow network', async ({ hall }) => {
  const { me } = hall
  const session = await me.context.newCDPSession(me.page)
  const slow = { offline: false, latency: 800, downloadThroughput: 20_000, uploadThroughput: 10_000 }
  const table = await atTheTap(hall)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow)
  await confirmButton(me.page).click()
  await expect(me.page.getByRole('button', { name: vi.sign.step.sending })).toBeVisible()
  await expect(me.page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toHaveCount(0)
  await readReceipt(me)
  await session.send('Network.emulateNetworkConditions', {
    ...slow,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  expect(await table.record()).toMatchObject(once)
})

test('the database does not answer while the page is being opened', async ({ hall }) => {
  const { me } = hall
  const table = await hall.lay('signing')
  const tab = await anotherTab(me)
  const back = await loseFirestore(tab.page)
  for (const path of [table.path, '/']) {
    await tab.page.goto(path)
    // nobody is told that they do not belong here because nothing was heard
    await expect(tab.page.getByText(vi.shell.slow.text)).toBeVisible()
  }
  await tab.page.goto(table.path)
  await expect(tab.page.getByRole('heading', { name: vi.shell.unreachable })).toBeVisible()
  back()
  await expect(tab.page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  await tab.page.close()
})
