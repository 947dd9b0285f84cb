import { expectCount, expectSigned, readReceipt } from './support/board'
import { attest, confirmSigning, leaders, prepareToSign } from './support/ceremony'
import { gatherReviewed } from './support/gather'
import { expect, test } from './support/mishap'
import { startOwnStack } from './support/own-stack'
import { leave } from './support/person'
import { vi } from './support/words'

test('the emulators are killed after the third signature, start again, and the ceremony goes on', async ({
  browser,
}) => {
  const stack = await startOwnStack()
  try {
    const { witness, signers } = await gatherReviewed(browser, { stack })
    await Promise.all(signers.map((person) => prepareToSign(person)))
    await Promise.all(signers.slice(0, 3).map(confirmSigning))
    const receipts = await Promise.all(signers.slice(0, 3).map(readReceipt))
    await expectCount(witness.page, 3, signers.slice(3))

    await stack.kill()
    // the screens stay as they were and say that they no longer hear the server
    await expect(witness.page.getByText(vi.shell.connection.reconnecting)).toBeVisible()
    await expectCount(witness.page, 3, signers.slice(3))
    const [fourth, fifth] = signers.slice(3)
    if (fourth === undefined || fifth === undefined) throw new Error('an empty seat')
    // whoever taps meanwhile is told that the signature is kept, and need not sign again
    await confirmSigning(fourth)
    await expect(fourth.page.getByText(vi.sign.kept.durable)).toBeVisible()

    await stack.startAgain()
    receipts.push(await readReceipt(fourth))
    await expect(witness.page.getByText(vi.shell.connection.reconnecting)).toHaveCount(0)
    await confirmSigning(fifth)
    receipts.push(await readReceipt(fifth))
    for (const given of receipts) await expectSigned(witness.page, given)
    await expectCount(witness.page, leaders.length, [])
    await attest(witness)
    await leave(witness, ...signers)
  } finally {
    await stack.close()
  }
})
