import { readReceipt } from '../support/board'
import { atTheTap, confirmButton, expect, openDialog, test, visit } from '../support/mishap'
import { anotherTab, type Person } from '../support/person'
import { subject } from '../support/table'
import { like, say, vi } from '../support/words'

const mine = 'hoa-hiep-nam'

test('signing before the signing is open', async ({ hall }) => {
  const { me } = hall
  const table = await hall.lay('frozen')
  await Promise.all([table.review(subject), table.giveKey(me)])
  await visit(me, table, 'sign')
  const office = 'Phòng Nội vụ quận Liên Chiểu'
  await expect(me.page.getByText(vi.sign.obstacle.notOpened.word)).toBeVisible()
  await expect(me.page.getByText(say(vi.sign.obstacle.notOpened.text, { office }))).toBeVisible()
  await expect(me.page.getByRole('button', { name: vi.sign.start })).toHaveCount(0)
  expect((await table.record()).entries).toBe(1)
  // and by itself it goes on
  await table.open()
  await openDialog(me)
})

test('a double tap, then signing twice', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  await confirmButton(me.page).dblclick()
  await expect(me.page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toBeVisible()
  const { signature } = await readReceipt(me)
  expect(await table.record()).toMatchObject({ entries: 3, signed: { [mine]: 3 }, beyond: null })
  await expect(witness.page.getByText(signature).first()).toBeVisible()
  // whoever comes back finds the receipt, and nothing to sign
  await visit(me, table, 'sign')
  await readReceipt(me)
  await expect(me.page.getByRole('button', { name: vi.sign.start })).toHaveCount(0)
})

test('signing in two tabs at once', async ({ hall }) => {
  const { me, witness } = hall
  const table = await hall.lay('signing')
  const other = await anotherTab(me)
  const [hold] = await Promise.all([table.giveKey(me), table.review(subject)])
  await hold(other.sensor)
  await Promise.all([visit(me, table, 'sign'), visit(other, table, 'sign'), visit(witness, table, 'board')])
  await Promise.all([openDialog(me), openDialog(other)])
  await Promise.all([confirmButton(me.page).click(), confirmButton(other.page).click()])
  // the one that came second shows the signature that came first, and no error
  for (const { page } of [me, other])
    await expect(page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toBeVisible()
  const [one, two] = [await readReceipt(me), await readReceipt(other)]
  expect(one.signature).toBe(two.signature)
  expect(await table.record()).toMatchObject({ entries: 3, signed: { [mine]: 3 }, beyond: null })
  await other.page.close()
})

test('an old revision: the pledge is reopened and frozen anew under the open dialog', async ({ hall }) => {
  const { me } = hall
  const table = await atTheTap(hall)
  await table.reopen()
  await table.freeze()
  await table.open()
  const before = await table.record()
  const dialog = me.page.getByRole('dialog')
  await expect(dialog.getByText(vi.sign.changed)).toBeVisible()
  await confirmButton(me.page).click({ force: true })
  await expect(dialog.getByText(vi.sign.changed)).toBeVisible()
  expect(await table.record()).toEqual(before)
  await dialog.getByRole('button', { name: vi.common.later }).click()
  await openDialog(me)
  await confirmButton(me.page).click()
  await readReceipt(me)
})

/** Signs without a network: the signature stays on the device. */
async function keepOffline({ page, context }: Person): Promise<void> {
  await context.setOffline(true)
  await confirmButton(page).click()
  await expect(page.getByText(vi.sign.kept.durable)).toBeVisible()
}

test('after the attestation, with a signature of one’s own kept from before', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  await keepOffline(me)
  // meanwhile the same person signs on another device, so does everybody else, and the witness attests
  for (const { uid } of table.wards) expect(await table.sign(uid)).toMatchObject({ ok: true })
  expect(await table.attest()).toMatchObject({ ok: true })
  const before = await table.record()
  await me.context.setOffline(false)
  await expect(me.page.getByText(vi.sign.receipt.inForce)).toBeVisible()
  await expect(me.page.getByText(vi.sign.kept.word)).toHaveCount(0)
  await expect(me.page.getByRole('button', { name: vi.sign.start })).toHaveCount(0)
  expect(await table.record()).toEqual(before)
  await expect(witness.page.getByText(vi.shell.stage.inForce).first()).toBeVisible()
})

test('a kept signature whose place is gone is told of and never sent', async ({ hall }) => {
  const { me } = hall
  const table = await atTheTap(hall)
  await keepOffline(me)
  await table.reopen()
  await table.freeze()
  await table.open()
  const before = await table.record()
  await me.context.setOffline(false)
  await expect(me.page.getByText(vi.sign.lost.text)).toBeVisible()
  await me.page.getByRole('button', { name: vi.sign.lost.understood }).click()
  await expect(me.page.getByText(vi.sign.lost.text)).toHaveCount(0)
  expect(await table.record()).toEqual(before)
  // and the person signs anew
  await openDialog(me)
  await confirmButton(me.page).click()
  await readReceipt(me)
})
