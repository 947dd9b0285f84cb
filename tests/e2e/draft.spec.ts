import { readFileSync } from 'node:fs'

import { readFile } from '../../src/documents/spreadsheet/read-file'
import { writeSheet, type SheetCell } from '../../src/documents/sheet'
import { attest, freeze, open, review, sign } from './support/ceremony'
import {
  counted,
  discuss,
  draftItem,
  freezeAgain,
  goTo,
  onlyLastYearHasItems,
  reopen,
  speak,
} from './support/draft'
import { writeReviews } from './support/gather'
import { leave, seat, type Person } from './support/person'
import { expect, test, testOfBreaks } from './support/test'
import { like, say, vi } from './support/words'

/** The draft's own spreadsheet with the points of one item changed. */
async function changedSheet(head: Person): Promise<Buffer> {
  const download = head.page.waitForEvent('download')
  await head.page.getByRole('button', { name: vi.draft.sheet.export }).click()
  const read = readFile(readFileSync(await (await download).path()))
  if (!read.ok) throw new Error(read.failure.code)
  const rows = (read.value[0]?.rows ?? []).map((row, at) =>
    row.map((cell, column) => (at === 3 && column === 5 ? 33 : cell)),
  )
  const blob = await writeSheet([{ name: 'Giao ước', rows: rows as readonly (readonly SheetCell[])[] }])
  return Buffer.from(await blob.arrayBuffer())
}

async function draftFromLastYear(head: Person): Promise<void> {
  await head.page.getByRole('link', { name: vi.home.step.draft.act }).click()
  await head.page.getByRole('button', { name: say(vi.draft.start.last, { year: 2013 }) }).click()
  await expect(head.page.locator('[data-item]')).toHaveCount(30)
  const buffer = await changedSheet(head)
  await head.page.getByRole('button', { name: vi.draft.sheet.open }).click()
  await head.page.locator('input[type=file]').setInputFiles({ name: 'du-thao.xlsx', mimeType: '', buffer })
  const counts = say(vi.draft.sheet.counts, { added: 0, changed: 1, removed: 0, unchanged: 29 })
  await expect(head.page.getByText(counts)).toBeVisible()
  await head.page.getByRole('button', { name: vi.sheet.of.draft.confirm }).click()
  await expect(head.page.getByRole('dialog')).toBeHidden()
  await expect(draftItem(head, 3)).toContainText('33 điểm')
}

/** Two wards dispute an item each; the head takes one proposal and answers the other; both agree. */
async function disputeAndAgree(head: Person, [second, third]: readonly [Person, Person]): Promise<void> {
  for (const [person, number] of [
    [second, 1],
    [third, 2],
  ] as const) {
    await goTo(person.page, vi.shell.page.draft)
    await discuss(person, number)
    await speak(person, number, 'dispute')
  }
  const form = draftItem(second, 1)
  await form.getByRole('combobox', { name: like(vi.discuss.kind.label) }).selectOption('target')
  await form.getByRole('textbox', { name: like(vi.discuss.figure) }).fill('98,5')
  await form.getByRole('button', { name: vi.discuss.send }).click()
  await goTo(head.page, vi.shell.page.freeze)
  await expect(head.page.getByText(say(vi.discuss.notice.word, { count: 2 }))).toBeVisible()
  await goTo(head.page, vi.shell.page.draft)
  await discuss(head, 1)
  await draftItem(head, 1).getByRole('button', { name: vi.discuss.take }).click()
  await expect(draftItem(head, 1)).toContainText('98,5')
  // the target itself, not the proposal that has been there all along
  await expect(draftItem(second, 1)).toContainText(/Hòa Hiệp Nam\s*98,5/)
  await speak(second, 1, 'agree')
  await speak(third, 2, 'agree')
  await goTo(head.page, vi.shell.page.freeze)
  await expect(head.page.getByRole('button', { name: vi.freeze.confirm })).toBeVisible()
  await expect(head.page.getByText(like(vi.discuss.notice.word))).toHaveCount(0)
}

/** Objects to one item that the person had agreed to. */
async function object({ page }: Person, number: number, reason: string): Promise<void> {
  const item = page.locator('[id^="item-"]').nth(number - 1)
  await item.getByRole('radio', { name: vi.ui.mark.object, exact: true }).click()
  await item.getByRole('textbox', { name: vi.review.note.object }).fill(reason)
  await item.getByRole('button', { name: vi.review.note.save }).click()
  await expect(item.getByText(vi.review.state.saved)).toBeVisible()
}

test('a year is drafted from the last, discussed, frozen, reopened for one item, and only that one is asked anew', async ({
  browser,
}) => {
  await onlyLastYearHasItems()
  const uids = ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'hoakhanhnam', 'hoaminh'] as const
  const [head, second, third, fourth, fifth] = (await Promise.all(
    uids.map((uid) => seat(browser, uid)),
  )) as unknown as readonly [Person, Person, Person, Person, Person]
  const leaders = [head, second, third, fourth, fifth]
  await draftFromLastYear(head)
  await disputeAndAgree(head, [second, third])
  await goTo(head.page, vi.shell.page.home)
  await freeze(head)
  await writeReviews({ 'hoa-hiep-nam': second.uid, 'hoa-minh': fifth.uid })
  await goTo(second.page, vi.shell.page.review)
  await goTo(fifth.page, vi.shell.page.review)
  await object(fifth, 5, 'Chỉ tiêu này chưa sát thực tế')

  await reopen(head, 'Hòa Minh chưa đồng ý nội dung 5')
  await goTo(head.page, vi.shell.page.draft)
  await draftItem(head, 5).getByRole('button', { name: vi.draft.item.edit }).click()
  await head.page.getByRole('textbox', { name: vi.draft.item.points }).fill('34')
  await head.page.getByRole('button', { name: vi.draft.item.done, exact: true }).click()
  await expect(draftItem(head, 5)).toContainText('34 điểm')
  await freezeAgain(head)

  await expect(second.page.getByText(say(vi.review.carried.word, { number: 2, previous: 1 }))).toBeVisible()
  await expect(second.page.getByText(counted(29, 30)).first()).toBeVisible()
  await expect(second.page.getByText(say(vi.review.carried.item, { number: 1 }))).toHaveCount(29)
  await expect(second.page.getByText(say(vi.review.carried.changed, { number: 1 }))).toHaveCount(1)

  const witness = await seat(browser, 'noivu')
  await open(witness)
  await Promise.all(
    leaders.map(async (leader) => {
      await review(leader)
      await sign(leader)
    }),
  )
  await attest(witness)
  await leave(witness, ...leaders)
})

/** Takes an item by its grip and drops it just above another, as a hand does: not in one leap. */
async function drag({ page }: Person, from: string, above: string): Promise<void> {
  const grip = page.locator(`[data-item="${from}"] .row__grip`)
  const target = page.locator(`[data-item="${above}"]`)
  // Waits until the list has come to rest.
  await grip.hover()
  await page.mouse.down()
  // What is dragged over makes room, so the place is looked for anew until the item has come to it.
  await expect(async () => {
    const end = await target.boundingBox()
    if (end === null) throw new Error('no place to drop')
    await page.mouse.move(end.x + 40, end.y + 4, { steps: 5 })
    await expect(page.locator(`[data-item="${from}"] + [data-item="${above}"]`)).toHaveCount(1, {
      timeout: 300,
    })
  }).toPass({ timeout: 10_000 })
  await page.mouse.up()
}

test('items are dragged by their grip, within an area and into another, and everybody sees it', async ({
  browser,
}) => {
  const [head, other] = (await Promise.all(
    ['hoahiepbac', 'hoaminh'].map((uid) => seat(browser, uid)),
  )) as unknown as readonly [Person, Person]
  for (const person of [head, other]) await goTo(person.page, vi.shell.page.draft)
  // Where an item comes from and where it goes are both in sight.
  await head.page.setViewportSize({ width: 1280, height: 4000 })
  const idsOf = ({ page }: Person) =>
    page.locator('[data-item]').evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''))
  await expect(other.page.locator('[data-item]')).toHaveCount(30)
  const before = await idsOf(head)
  const [first = '', second = '', third = '', ...rest] = before
  await drag(head, third, first)
  await expect.poll(() => idsOf(other)).toEqual([third, first, second, ...rest])
  await expect.poll(() => idsOf(head)).toEqual([third, first, second, ...rest])

  const undo = head.page.getByRole('button', { name: vi.draft.undo.move })
  await expect(undo).toBeVisible()
  const nextArea = head.page.locator('[data-area]').nth(1)
  const beyond = (await nextArea.locator('[data-item]').first().getAttribute('data-item')) ?? ''
  await drag(head, first, beyond)
  const moved = [third, second, ...rest].flatMap((id) => (id === beyond ? [first, beyond] : [id]))
  await expect.poll(() => idsOf(other)).toEqual(moved)
  await expect(other.page.locator('[data-area]').nth(1).locator(`[data-item="${first}"]`)).toHaveCount(1)
  for (const undone of [[third, first, second, ...rest], before]) {
    await undo.click()
    await expect.poll(() => idsOf(other)).toEqual(undone)
  }
  await leave(head, other)
})

testOfBreaks(
  'two people edit one item at once: neither loses text, and both are told',
  async ({ browser }) => {
    const [head, secretary] = (await Promise.all(
      ['hoahiepbac', 'thuky'].map((uid) => seat(browser, uid)),
    )) as unknown as readonly [Person, Person]
    const words = vi.draft.item
    for (const person of [head, secretary]) {
      await goTo(person.page, vi.shell.page.draft)
      await draftItem(person, 1).getByRole('button', { name: words.edit }).click()
    }
    const textOf = ({ page }: Person) => page.getByRole('textbox', { name: words.text, exact: true })
    // The secretary's words are on their way while the head's arrive: whoever is later is asked, nobody is overwritten.
    await secretary.context.setOffline(true)
    await textOf(secretary).fill('Lời của thư ký')
    await textOf(head).fill('Lời của Khối trưởng')
    await expect(head.page.getByText(vi.draft.state.saved, { exact: true })).toBeVisible()
    await secretary.context.setOffline(false)
    await expect(secretary.page.getByText(vi.draft.news.clash).first()).toBeAttached()
    await expect(secretary.page.getByText('Lời của Khối trưởng')).toBeVisible()
    await expect(textOf(secretary)).toHaveValue('Lời của thư ký')
    await secretary.page.getByRole('button', { name: vi.draft.news.keepMine }).click()
    const told = head.page.getByText(say(vi.draft.news.word, { name: secretary.name }))
    await expect(told.first()).toBeVisible()
    await expect(textOf(head)).toHaveValue('Lời của thư ký')
    await leave(head, secretary)
  },
)
