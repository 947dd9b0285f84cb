import type { BrowserContext } from '@playwright/test'

import { readReceipt, seatsOn } from '../support/board'
import { atTheTap, confirmButton, expect, openDialog, seatApart, test, visit } from '../support/mishap'
import { leave } from '../support/person'
import { subject } from '../support/table'
import { like, say, vi } from '../support/words'

/** Sets every clock of the browser wrong by `ms`; `window.wrongBy` moves it later on. */
async function setClock(context: BrowserContext, ms: number): Promise<void> {
  await context.addInitScript((wrong) => {
    const real = Date.now
    const shifted = { by: wrong }
    Object.assign(window, { shifted })
    const now = () => real() + shifted.by
    globalThis.Date = new Proxy(Date, {
      construct: (target, given: unknown[]) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    })
  }, ms)
}

test('a clock ten minutes fast, ten minutes slow, and one set while the page is open', async ({
  browser,
  hall,
}) => {
  for (const [minutes, words] of [
    [10, vi.shell.clock.fast],
    [-10, vi.shell.clock.slow],
  ] as const) {
    const apart = await seatApart(browser, subject, (context) => setClock(context, minutes * 60_000))
    const table = await hall.lay('signing')
    await Promise.all([table.review(subject), table.giveKey(apart)])
    await visit(apart, table, 'sign')
    await expect(apart.page.getByText(say(words, { minutes: 10 }))).toBeVisible()
    await openDialog(apart)
    await confirmButton(apart.page).click()
    await readReceipt(apart)
    const entry = (await table.read(`${table.at}/log/3`)) as { ct: number; at: number }
    expect(Math.abs(entry.ct - entry.at)).toBeLessThan(5_000)

    // an hour later by a clock that jumps: the token has expired, the offset is wrong, and it works all the same
    const next = await hall.lay('signing')
    await Promise.all([next.review(subject), next.giveKey(apart)])
    await visit(apart, next, 'sign')
    await openDialog(apart)
    await apart.page.evaluate(() => {
      ;(window as unknown as { shifted: { by: number } }).shifted.by += 65 * 60_000
    })
    await confirmButton(apart.page).click()
    await readReceipt(apart)
    expect(await next.record()).toMatchObject({ entries: 3, beyond: null })
    await leave(apart)
  }
})

test('a corrupt entry of the log', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  await table.put(`${table.at}/log/3`, { seq: 3, act: 'sign', by: 7 })
  const dialog = me.page.getByRole('dialog')
  await confirmButton(me.page).click()
  await expect(dialog.getByText(vi.errors.ALARM_RAISED)).toBeVisible()
  await dialog.getByRole('button', { name: vi.common.later }).click()
  await expect(me.page.getByText(vi.sign.obstacle.alarm.word)).toBeVisible()
  for (const { page } of [me, witness]) await expect(page.getByText(vi.errors.ENTRY_UNREADABLE)).toBeVisible()
  await expect(witness.page.getByText(vi.board.alarm.todoWitness)).toBeVisible()
  // the board still shows what stands before it
  await expect(seatsOn(witness.page)).toHaveCount(5)
  expect(await table.record()).toMatchObject({ stage: 'signing', entries: 2, signed: {} })
})

test('other corrupt documents are named one by one, and everything else goes on', async ({ hall }) => {
  const { me, witness } = hall
  const table = await atTheTap(hall)
  await table.put(`${table.at}/reviews/hoa-minh`, { by: 7, at: 'x', item: [], marks: 'x' })
  await table.put(`${table.home}/members/bonhanh`, { uid: 'bonhanh', active: true })
  await table.put(`${table.at}/presence/hoaminh`, { at: 'x' })
  for (const { page } of [me, witness]) {
    await expect(page.getByText(like(vi.shell.corrupt.word))).toContainText('phường Hòa Minh')
    await expect(page.getByText(like(vi.shell.corrupt.word))).toContainText('bonhanh')
    await expect(page.getByText(vi.shell.corrupt.text)).toBeVisible()
  }
  await expect(seatsOn(witness.page)).toHaveCount(5)
  await confirmButton(me.page).click()
  const { signature } = await readReceipt(me)
  await expect(seatsOn(witness.page).getByText(signature)).toBeVisible()
})
