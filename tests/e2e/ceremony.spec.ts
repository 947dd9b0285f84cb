import { attest, confirmSigning, leaders, prepareToSign, receipt, review, sign } from './support/ceremony'
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
