import type { Page } from '@playwright/test'

import { keyCode } from '../../src/domain/shared/code'

import { wards } from '../fixtures/pledge'
import { readReceipt } from './support/board'
import { makeKey } from './support/ceremony'
import { confirmButton, demoYear, expect, openDialog, test, visit } from './support/mishap'
import { leave, seat } from './support/person'
import { subject } from './support/table'
import { like, say, vi } from './support/words'

const unit = 'hoa-hiep-nam'
const name = wards.find(({ uid }) => uid === subject)?.person ?? ''

/** The code that the person is asked to read out on the page as it stands. */
async function readOut(page: Page): Promise<string> {
  const asked = page.locator('div').filter({ has: page.getByText(vi.sign.receipt.read, { exact: true }) })
  return asked.last().locator('code').innerText()
}

test('a thief signs with the session of a leader: the code differs, the witness voids and holds the leader to her key', async ({
  browser,
  hall,
}) => {
  const { me, witness } = hall
  const table = await hall.lay('frozen')
  const member = `${table.home}/members/${subject}`
  await Promise.all([visit(witness, table, 'board'), table.review(subject), table.giveKey(me)])
  await table.open()
  await expect(witness.page.getByRole('heading', { name: vi.witness.compare.title })).toBeVisible()
  for (const { uid } of table.wards.filter((ward) => ward.uid !== subject))
    expect(await table.sign(uid)).toMatchObject({ ok: true })

  // another browser, the same account: it makes a key of its own, and signs
  const thief = await seat(browser, subject, { at: demoYear })
  await visit(thief, table, 'sign')
  await makeKey(thief.page)
  await openDialog(thief)
  await confirmButton(thief.page).click()
  const forged = await readReceipt(thief)
  expect(await readOut(thief.page)).toBe(forged.key)

  // the leader is not led to read out the code of that signature, but that of her own key
  await visit(me, table, 'sign')
  await expect(me.page.getByText(vi.sign.foreign.word)).toBeVisible()
  await expect(me.page.getByText(say(vi.sign.foreign.text, { code: forged.key }))).toBeVisible()
  const own = await readOut(me.page)
  expect(own).not.toBe(forged.key)

  // the witness hears another code than the card shows
  const card = witness.page
    .getByRole('region', { name: vi.witness.compare.title })
    .getByRole('listitem')
    .filter({ hasText: name })
  await expect(card).toContainText(forged.key)
  const boxes = witness.page.getByRole('checkbox', { name: like(vi.witness.compare.done) })
  await expect(boxes).toHaveCount(table.wards.length)
  for (const ward of wards.filter(({ uid }) => uid !== subject))
    await witness.page
      .getByRole('checkbox', { name: say(vi.witness.compare.done, { name: ward.person }) })
      .check()
  await card.getByRole('button', { name: vi.witness.differs.act }).click()
  await expect(witness.page.getByText(vi.witness.differs.status)).toBeVisible()
  const dialog = witness.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: say(vi.remedy.void.onlyKey, { code: own }) }).click()
  await makeKey(witness.page)
  const before = await table.record()
  await dialog.getByRole('button', { name: vi.remedy.void.confirm, exact: true }).click()
  await expect(card).toContainText(say(vi.witness.voided.held, { code: own }))
  const after = await table.record()
  expect(after).toMatchObject({ entries: before.entries + 1, beyond: null })
  expect(after.signed).not.toHaveProperty(unit)
  expect(keyCode(String((await table.read(member))?.['onlyKey']))).toBe(own)

  // for the thief there is nothing left to sign with
  await expect(thief.page.getByText(say(vi.signingKey.held.word, { code: own }))).toBeVisible()
  await openDialog(thief)
  await confirmButton(thief.page).click()
  await expect(thief.page.getByRole('dialog').getByText(vi.errors.KEY_CANCELLED)).toBeVisible()
  expect(await table.record()).toEqual(after)
  await leave(thief)

  // the leader reads why, and signs anew; what was compared stays, and her own key is compared
  await expect(me.page.getByText(vi.sign.again.void.word)).toBeVisible()
  await openDialog(me)
  await confirmButton(me.page).click()
  expect((await readReceipt(me)).key).toBe(own)
  await expect(card).toContainText(own)
  await card.getByRole('checkbox').check()
  for (const box of await boxes.all()) await expect(box).toBeChecked()
  await witness.page.getByRole('button', { name: vi.witness.attest }).click()
  await dialog.getByRole('button', { name: vi.witness.attest }).click()
  await expect(witness.page.getByText(vi.shell.stage.inForce).first()).toBeVisible()

  // and once the account is hers alone again, the admin lets her go
  await witness.page.getByRole('link', { name: vi.shell.page.keys, exact: true }).click()
  await witness.page.getByRole('button', { name: `${vi.keys.hold.free} ${name}` }).click()
  await expect(witness.page.getByText(vi.keys.hold.held, { exact: true })).toHaveCount(0)
  expect(await table.read(member)).not.toHaveProperty('onlyKey')
})
