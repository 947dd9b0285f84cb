import {
  expectCount,
  expectLog,
  expectSeats,
  expectSigned,
  headOn,
  readReceipt,
  seatsOn,
  type Receipt,
} from './support/board'
import {
  attest,
  confirmSigning,
  confirmTogether,
  goTo,
  leaders,
  makeDeviceKey,
  prepareToSign,
  receipt,
} from './support/ceremony'
import { gather, gatherReviewed } from './support/gather'
import { leave } from './support/person'
import { holdSameProof } from './support/proof'
import { expect, test } from './support/test'
import { say, vi } from './support/words'

/** Capacities as running text has them; capitals are for printed signature blocks. */
const inWords: Readonly<Record<string, string>> = {
  'CHỦ TỊCH': 'Chủ tịch',
  'KT. CHỦ TỊCH': 'Phó Chủ tịch, ký thay Chủ tịch',
}

/** Not the order of the table: the board must keep that order all the same. */
const turns = [2, 0, 4, 1, 3] as const

test('five wards sign in turn, everybody sees it, and the witness attests', async ({ browser }) => {
  const { witness, signers } = await gather(browser)
  const [head] = signers
  if (head === undefined) throw new Error('nobody leads')
  await expectSeats(witness.page, signers)
  await expectCount(witness.page, 0, signers)
  await Promise.all(signers.map((person) => prepareToSign(person)))

  const receipts: Receipt[] = []
  for (const turn of turns) {
    const signer = signers[turn]
    if (signer === undefined) throw new Error('an empty seat')
    await confirmSigning(signer)
    const given = await readReceipt(signer)
    receipts.push(given)
    await expectSigned(witness.page, given)
    const waiting = signers.filter((person) => !receipts.some((one) => one.person === person))
    await expectCount(witness.page, receipts.length, waiting)
  }
  await expectSeats(witness.page, signers)
  await expect(witness.page.getByText(vi.shell.stage.signed).first()).toBeVisible()
  for (const { key } of receipts) await expect(witness.page.getByText(key, { exact: true })).toBeVisible()

  await attest(witness)
  await Promise.all(signers.map(({ page }) => goTo(page, vi.shell.page.board)))
  for (const { page } of [witness, ...signers])
    await expect(page.getByText(vi.shell.stage.inForce).first()).toBeVisible()
  await expectLog(witness.page, [
    { words: say(vi.log.act.freeze, { number: 1 }), who: `${head.name}, ${head.position}` },
    { words: vi.log.act.open, who: `${witness.name}, ${witness.position}` },
    ...receipts.map(({ person, signature, time }) => ({
      words: say(vi.log.act.sign, { unit: `phường ${person.unit}` }),
      who: `${person.name}, ${inWords[person.capacity] ?? ''}`,
      code: signature,
      time,
    })),
    { words: vi.log.act.attest, who: `${witness.name}, ${witness.position}` },
  ])
  const heads = await Promise.all([witness, ...signers].map(({ page }) => headOn(page, 8)))
  expect(new Set(heads).size).toBe(1)
  await holdSameProof([witness, ...signers])
  await leave(witness, ...signers)
})

test('five wards sign at the same instant', async ({ browser }) => {
  const { witness, signers } = await gatherReviewed(browser)
  await Promise.all(signers.map((person) => prepareToSign(person)))
  expect(await confirmTogether(signers)).toBeLessThanOrEqual(50)
  const receipts = await Promise.all(signers.map(readReceipt))
  for (const given of receipts) {
    await expectSigned(witness.page, given)
    const signed = say(vi.sign.receipt.signed, { unit: `Phường ${given.person.unit}` })
    await expect(given.person.page.getByRole('heading', { name: signed })).toBeVisible()
  }
  await expectCount(witness.page, leaders.length, [])
  await attest(witness)
  await leave(witness, ...signers)
})

test('one signs with a key that the browser keeps, one is not recognised at first', async ({ browser }) => {
  const { witness, signers } = await gatherReviewed(browser, { withoutSensor: 'hoahiepnam' })
  const [first, keyless, ...others] = signers
  if (first === undefined || keyless === undefined) throw new Error('an empty seat')
  await goTo(keyless.page, vi.shell.page.sign)
  await makeDeviceKey(keyless)
  await Promise.all([
    prepareToSign(keyless, true),
    ...[first, ...others].map((person) => prepareToSign(person)),
  ])

  // the sensor does not recognise who taps: nothing is written, and they are told so
  await first.sensor.recognise(false)
  await confirmSigning(first)
  await expect(first.page.getByRole('dialog').getByText(vi.errors.KEY_CANCELLED)).toBeVisible()
  await expectCount(witness.page, 0, signers)
  await first.sensor.recognise(true)

  await Promise.all(signers.map(confirmSigning))
  await Promise.all(signers.map(receipt))
  await expect(keyless.page.getByText(vi.sign.lowerSigned)).toBeVisible()
  await expectCount(witness.page, leaders.length, [])
  // of lower assurance wherever it shows: in its seat, in the log, and beside the key to be compared
  const seat = seatsOn(witness.page).filter({ hasText: keyless.name })
  await expect(seat).toContainText(vi.board.device)
  await expect(seatsOn(witness.page).filter({ hasText: vi.board.device })).toHaveCount(1)
  const log = witness.page.getByRole('region', { name: vi.log.title }).getByRole('listitem')
  await expect(log.filter({ hasText: vi.log.device })).toHaveCount(1)
  await expect(log.filter({ hasText: vi.log.device })).toContainText(keyless.name)
  const compared = witness.page.getByRole('region', { name: vi.witness.compare.title })
  await expect(compared.getByText(vi.witness.device)).toHaveCount(1)
  await attest(witness)
  await leave(witness, ...signers)
})
