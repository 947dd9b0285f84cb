import {
  attest,
  confirmSigning,
  leaders,
  makeDeviceKey,
  prepareToSign,
  receipt,
  review,
  sign,
} from './support/ceremony'
import { gather } from './support/gather'
import { leave } from './support/person'
import { expect, test } from './support/test'
import { say, vi } from './support/words'

test('five wards sign one after the other, everybody sees it, and the witness attests', async ({
  browser,
}) => {
  const { witness, signers } = await gather(browser)
  for (const [index, leader] of signers.entries()) {
    await review(leader)
    await sign(leader)
    const count = say(vi.board.summary.count, { count: index + 1, total: leaders.length })
    await expect(witness.page.getByText(count).first()).toBeVisible()
    await expect(witness.page.getByRole('listitem').filter({ hasText: leader.name }).first()).toBeVisible()
  }
  await expect(witness.page.getByText(vi.shell.stage.signed).first()).toBeVisible()
  await attest(witness)
  for (const { page } of signers) await expect(page.getByText(vi.shell.stage.inForce).first()).toBeVisible()
  await leave(witness, ...signers)
})

test('five wards sign at the same instant', async ({ browser }) => {
  const { witness, signers } = await gather(browser)
  for (const leader of signers) {
    await review(leader)
    await prepareToSign(leader)
  }
  await Promise.all(signers.map(confirmSigning))
  await Promise.all(signers.map(receipt))
  await expect(witness.page.getByText(vi.shell.stage.signed).first()).toBeVisible()
  await attest(witness)
  await leave(witness, ...signers)
})

test('a key of lower assurance signs, and is called so on every screen', async ({ browser }) => {
  const { witness, signers } = await gather(browser)
  const [first, ...rest] = signers
  if (first === undefined) throw new Error('nobody is here')
  await review(first)
  await makeDeviceKey(first)
  await sign(first)
  await expect(first.page.getByText(vi.sign.lowerSigned)).toBeVisible()
  await expect(witness.page.getByText(vi.witness.device).first()).toBeVisible()
  for (const leader of rest) {
    await review(leader)
    await sign(leader)
  }
  await attest(witness)
  await leave(witness, ...signers)
})

test('a person whom the device does not recognise signs nothing, is told so, and may try again', async ({
  browser,
}) => {
  const { witness, signers } = await gather(browser)
  const [first] = signers
  if (first === undefined) throw new Error('nobody is here')
  await review(first)
  await prepareToSign(first)
  await first.recognise(false)
  await confirmSigning(first)
  const dialog = first.page.getByRole('dialog')
  await expect(dialog.getByText(vi.sign.notSigned, { exact: true })).toBeVisible()
  const none = say(vi.board.summary.count, { count: 0, total: leaders.length })
  await expect(witness.page.getByText(none).first()).toBeVisible()
  await first.recognise(true)
  await confirmSigning(first)
  await receipt(first)
  await leave(witness, ...signers)
})
