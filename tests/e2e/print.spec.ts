import type { Locator, Page } from '@playwright/test'

import { headCode } from '../../src/domain/shared/code'
import { overlapping, readLines, squeezed } from '../fixtures/papers/pages'
import { leave, seat } from './support/person'
import { fillYear, items, notes } from './support/printed-year'
import { expect, test } from './support/test'
import { like, say, vi } from './support/words'

const year = '/b/khoi-phuong-lien-chieu/2014'
const bloc = 'Khối thi đua khối phường quận Liên Chiểu'

/** What of a page only a screen is for: bars, what is pressed, what is filled in, what is open above the page. */
function forScreens(page: Page): Locator {
  const acts = 'button:not(.ui-disclosure__trigger), .ui-button-place, input, textarea, select, [role=radio]'
  return page
    .locator(`nav, header.ui-bar, [role=dialog], [role=alertdialog], .review-bar, ${acts}`)
    .filter({ visible: true })
}

/** The colours in which anything is written, and on which grounds. */
function coloursOf(
  page: Page,
): Promise<{ readonly inks: readonly string[]; readonly grounds: readonly string[] }> {
  return page.evaluate(() => {
    const inks = new Set<string>()
    const grounds = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { color, backgroundColor } = getComputedStyle(element)
      grounds.add(backgroundColor)
      if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE)) inks.add(color)
    }
    return { inks: [...inks].sort(), grounds: [...grounds].sort() }
  })
}

const black = 'rgb(0, 0, 0)'
const white = 'rgb(255, 255, 255)'
/** Says "signed", on paper too. */
const signed = 'rgb(29, 63, 143)'
const clear = 'rgba(0, 0, 0, 0)'

/** What stands at the head of every printout: whose and how far, when, and from where. */
async function expectHead(page: Page): Promise<void> {
  const what = say(vi.shell.printed.what, { bloc, year: '2014', stage: vi.shell.stage.signing })
  await expect(page.getByText(what)).toBeVisible()
  await expect(page.getByText(like(vi.shell.printed.from))).toContainText(page.url())
  await expect(page.getByText(like(vi.shell.printed.from))).toContainText(/\d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
}

/**
 * Prints the page on A4: each sheet is numbered, nothing lies over anything else, no heading stands at the foot of a
 * sheet. Gives what of `wanted` is not on paper, which is to be nothing.
 */
async function missingOnPaper(
  page: Page,
  headings: readonly string[],
  wanted: readonly string[],
): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(await overlapping(pdf)).toEqual([])
  const sheets = await readLines(pdf)
  expect(sheets.length).toBeGreaterThan(1)
  for (const [index, lines] of sheets.entries()) {
    expect(lines.at(-1)).toBe(`${String(index + 1)}/${String(sheets.length)}`)
    expect(headings.map(squeezed)).not.toContain(lines.at(-2))
  }
  expect(sheets[0]?.slice(0, 3).join('')).toContain(squeezed(page.url()))
  const whole = sheets.map((lines) => lines.slice(0, -1).join('')).join('')
  return wanted.filter((text) => !whole.includes(squeezed(text)))
}

test('the review is printed whole: every ward’s target, every note, and nothing to be pressed', async ({
  browser,
}) => {
  await fillYear()
  const minh = await seat(browser, 'hoaminh', { at: `${year}/review` })
  const { page } = minh
  await expect(page.locator('[id^="item-"]')).toHaveCount(items.length)
  await expect(page.getByRole('button', { name: vi.pledgeText.otherTargets })).toHaveCount(items.length)
  await expect(page.getByText(like(vi.keys.alarmSigned))).toBeVisible()
  await expect(page.getByText(like(vi.shell.printed.from))).toBeHidden()

  await page.emulateMedia({ media: 'print' })
  await expect(forScreens(page)).toHaveCount(0)
  await expectHead(page)
  await expect(page.getByText(like(vi.keys.alarmSigned))).toBeHidden()
  for (const item of items) {
    const sheet = page.locator(`#item-${item.id}`)
    await expect(sheet.locator('.targets')).toBeVisible()
    expect(await sheet.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid')
  }
  const second = page.locator('[id^="item-"]').nth(1)
  await expect(second.getByText(say(vi.review.printed.mark, { mark: vi.ui.mark.object }))).toBeVisible()
  await expect(second.getByText('Lý do thứ 14')).toBeVisible()
  await expect(page.getByText(vi.review.printed.none).first()).toBeVisible()
  expect(await coloursOf(page)).toEqual({ inks: [black], grounds: [white, clear] })

  const areas = await page.locator('.pledge-text__area').allTextContents()
  const wanted = [...items.map(({ text }) => text), ...notes.objected.split('\n'), notes.reserved]
  expect(await missingOnPaper(page, areas, wanted)).toEqual([])

  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText(like(vi.shell.printed.from))).toBeHidden()
  await expect(page.locator('.targets')).toHaveCount(0)
  await leave(minh)
})

test('the board and the log are printed whole: every seat, every entry with its details, no open dialog', async ({
  browser,
}) => {
  const { log } = await fillYear()
  const head = await seat(browser, 'hoahiepbac', { at: `${year}/board` })
  const { page } = head
  await expect(page.locator('.log-entry')).toHaveCount(50)
  await page.getByRole('button', { name: vi.remedy.reopen.title, exact: true }).click()
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(forScreens(page)).toHaveCount(0)
  await expectHead(page)
  await expect(page.locator('.seat')).toHaveCount(5)
  for (const seatOf of await page.locator('.seat').all()) await expect(seatOf).toBeVisible()
  await expect(page.locator('.log-entry')).toHaveCount(log.length)
  await expect(page.locator('.log-entry .log-details')).toHaveCount(log.length)
  await expect(page.getByText('Chưa thống nhất')).toBeVisible()
  await expect(page.getByText(say(vi.log.item, { number: 4, note: notes.reserved }))).toBeVisible()
  expect(await coloursOf(page)).toEqual({ inks: [black, signed], grounds: [white, clear] })

  const people = await page.locator('.seat__person').allTextContents()
  const codes = log.map((entry) => headCode(entry.hash))
  expect(await missingOnPaper(page, [vi.log.title], [...people, notes.reserved, ...codes])).toEqual([])

  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.log-entry')).toHaveCount(50)
  await expect(page.locator('.log-details')).toHaveCount(0)
  await leave(head)
})

test('the table of who agrees is printed whole, its head on every sheet', async ({ browser }) => {
  const minh = await seat(browser, 'hoaminh', { at: `${year}/agreement` })
  const { page } = minh
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(items.length + 1)

  await page.emulateMedia({ media: 'print' })
  await expect(forScreens(page)).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  expect(await coloursOf(page)).toEqual({ inks: [black], grounds: [white, clear] })
  const sheets = await readLines(await page.pdf({ preferCSSPageSize: true }))
  const whole = sheets.map((lines) => lines.slice(0, -1).join('')).join('')
  const head = squeezed(vi.discuss.matrix.item)
  const missing = items.filter(({ text }) => !whole.includes(squeezed(text)))
  expect(missing).toEqual([])
  expect(sheets.length).toBeGreaterThan(1)
  for (const lines of sheets.slice(1, -1)) expect(lines[0]).toContain(head)
  await leave(minh)
})
