import { expect, type Locator, type Page } from '@playwright/test'

import type { Person } from './person'
import { like, say, vi } from './words'

/** What a signer's receipt says: what the board and the log must say too. */
export type Receipt = {
  readonly person: Person
  readonly signature: string
  readonly key: string
  /** The server's time, hh:mm:ss. */
  readonly time: string
}

/** What stands beside `term` in a list of facts. */
function fact(page: Page, term: string): Locator {
  return page.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) })
}

/** Reads the receipt on a signer's screen. */
export async function readReceipt(person: Person): Promise<Receipt> {
  const { page } = person
  await expect(page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toBeVisible()
  const recorded = await fact(page, vi.sign.fact.recorded).innerText()
  return {
    person,
    key: await page.locator('code').first().innerText(),
    signature: await fact(page, vi.sign.fact.code).locator('code').innerText(),
    time: /\d\d:\d\d:\d\d/.exec(recorded)?.[0] ?? '',
  }
}

/** The seats in the order in which the board shows them. */
export function seatsOn(page: Page): Locator {
  return page.getByRole('region', { name: vi.board.table }).getByRole('listitem')
}

/** Every seat holds its unit and its person, in the order of the table, and nobody else. */
export async function expectSeats(page: Page, persons: readonly Person[]): Promise<void> {
  await expect(seatsOn(page)).toHaveCount(persons.length)
  for (const [index, { unit, name, capacity }] of persons.entries()) {
    const seat = seatsOn(page).nth(index)
    await expect(seat.getByRole('heading', { name: unit, exact: true })).toBeVisible()
    await expect(seat).toContainText(name)
    await expect(seat).toContainText(capacity)
  }
}

/** A seat shows the signature of its receipt: verified, at its time, with its code. */
export async function expectSigned(page: Page, { person, signature, time }: Receipt): Promise<void> {
  const seat = seatsOn(page).filter({ has: page.getByRole('heading', { name: person.unit, exact: true }) })
  await expect(seat).toContainText(say(vi.board.seat.verified, { time }))
  await expect(seat.locator('code')).toHaveText(signature)
  await expect(seat).toContainText(person.name)
}

/** How many have signed, as the board counts, and who is still to sign. */
export async function expectCount(page: Page, count: number, waiting: readonly Person[]): Promise<void> {
  const total = count + waiting.length
  await expect(page.getByText(say(vi.board.summary.count, { count, total }), { exact: true })).toBeVisible()
  const missing = fact(page, vi.board.summary.missing)
  if (waiting.length === 0) await expect(missing).toHaveCount(0)
  else await expect(missing).toContainText(waiting.map(({ unit }) => unit).join(', '))
}

/** One line of the log: what happened, who did it, and the code of what they signed, where it is known. */
export type Line = {
  readonly words: string
  readonly who: string
  readonly code?: string
  readonly time?: string
}

/** The log holds exactly these acts, the newest first, and none that this browser found wanting. */
export async function expectLog(page: Page, lines: readonly Line[]): Promise<void> {
  const log = page.getByRole('region', { name: vi.log.title })
  const entries = log.getByRole('listitem')
  await expect(entries).toHaveCount(lines.length)
  for (const [index, { words, who, code, time }] of [...lines].reverse().entries()) {
    const entry = entries.nth(index)
    await expect(entry).toContainText(new RegExp(words, 'i'))
    await expect(entry).toContainText(who)
    await expect(entry.locator('code')).toHaveText(code ?? /^[0-9A-Z]{6}-[0-9A-Z]{6}$/)
    if (time !== undefined) await expect(entry.locator('time')).toHaveText(time)
  }
  await expect(log.getByText(vi.ui.status.invalid)).toHaveCount(0)
  await expect(log.getByText(vi.ui.status.recorded)).toHaveCount(0)
}

/** The code of the log's last entry, as a screen shows it: the same everywhere, or the logs differ. */
export async function headOn(page: Page, entries: number): Promise<string> {
  const log = page.getByRole('region', { name: vi.log.title })
  await expect(log.getByText(say(vi.log.head, { seq: entries }))).toBeVisible()
  return log.locator('header code').innerText()
}
