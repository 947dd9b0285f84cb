import type { Page } from '@playwright/test'

import { atTheTap, confirmButton, demoYear, expect, test } from '../support/mishap'
import { seat, type Person } from '../support/person'
import { subject, type Table } from '../support/table'
import { openWay, type Way } from '../support/way'
import { like, say, vi } from '../support/words'

const counted = (count: number) => say(vi.board.summary.count, { count, total: 5 })

/** When the page first said that it is no longer live (0 while it has not), and whether it called somebody online then. */
type Saying = { readonly saidAt: number; readonly claims: boolean }

/** Has the page keep what it says. */
async function listenTo(page: Page, words: string): Promise<void> {
  await page.evaluate(
    ([notice, online]) => {
      const heard = { saidAt: 0, claims: false }
      Object.assign(window, { heard })
      new MutationObserver(() => {
        const shown = document.body.textContent
        if (!shown.includes(notice)) return
        heard.saidAt ||= Date.now()
        heard.claims ||= shown.includes(online)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    },
    [words, vi.board.seat.online] as const,
  )
}

async function saidOn(page: Page): Promise<Saying> {
  return page.evaluate(() => (window as unknown as { heard: Saying }).heard)
}

/** Opens a screen of the table's in another tab, by a way of its own. */
async function follow(person: Person, table: Table, screen: 'hall' | 'board') {
  const way = await openWay()
  const page = await person.context.newPage()
  await way.lead(page)
  await page.goto(`${table.path}/${screen}`)
  await expect(page.getByText(counted(0), { exact: true })).toBeVisible()
  await listenTo(page, screen === 'hall' ? vi.board.lostHint : vi.shell.connection.reconnecting)
  return { page, way }
}

/** The page says within `ms` of `since` that it is no longer live, calls nobody online meanwhile, and goes on by itself. */
async function expectBack(page: Page, since: number, ms: number): Promise<void> {
  await expect(page.getByText(counted(1), { exact: true })).toBeVisible({ timeout: 2 * ms })
  const { saidAt, claims } = await saidOn(page)
  expect(saidAt).toBeGreaterThan(since)
  expect(saidAt - since).toBeLessThan(ms)
  expect(claims).toBe(false)
  await expect(page.getByText(vi.board.lost)).toHaveCount(0)
  await expect(page.getByText(vi.shell.connection.reconnecting)).toHaveCount(0)
}

/** How long a page is frozen (ms). */
const asleep = 15_000

const ways: Readonly<Record<string, (way: Way) => unknown>> = {
  confused: (way) => {
    way.confuse()
  },
  silent: (way) => {
    way.silence()
  },
  deaf: (way) => {
    way.dropChanges()
  },
  deafToTheLog: (way) => {
    way.dropChanges('"log"')
  },
}

test('the listeners fall silent: each screen says so and hears again by itself', async ({
  browser,
  hall,
}) => {
  const table = await hall.lay('signing')
  const person = await seat(browser, 'noivu', { at: demoYear, bypassCSP: true })
  const screens = await Promise.all(
    ['confused', 'silent', 'deaf', 'deafToTheLog', 'buffered', 'frozen', 'well'].map(async (name) => ({
      name,
      ...(await follow(person, table, name === 'silent' ? 'board' : 'hall')),
    })),
  )
  const of = (name: string) => {
    const found = screens.find((screen) => screen.name === name)
    if (found === undefined) throw new Error(`no screen ${name}`)
    return found
  }
  const readBefore = of('well').way.documents()

  const session = await person.context.newCDPSession(of('frozen').page)
  await session.send('Debugger.enable')
  await session.send('Debugger.pause')
  const since = Date.now()
  for (const [name, spoil] of Object.entries(ways)) spoil(of(name).way)
  const release = of('buffered').way.buffer()
  await table.sign('hoaminh')

  await expect(of('well').page.getByText(counted(1), { exact: true })).toBeVisible()
  await expectBack(of('confused').page, since, 5_000)
  await Promise.all(
    ['deaf', 'deafToTheLog', 'silent', 'buffered'].map((name) => expectBack(of(name).page, since, 15_000)),
  )
  release()

  // a frozen page can say nothing; the first thing that it says on waking is that it has yet to hear
  await expect.poll(() => Date.now() - since, { timeout: 2 * asleep }).toBeGreaterThan(asleep)
  await session.send('Debugger.resume')
  await expectBack(of('frozen').page, since, asleep + 5_000)

  // the screen on which nothing went wrong says nothing, and has read a document each 7 s beside what was signed
  const read = of('well').way.documents() - readBefore
  const trials = (Date.now() - since) / 7_000
  const signed = 4
  expect(read).toBeGreaterThanOrEqual(Math.floor(trials) - 1)
  expect(read).toBeLessThanOrEqual(Math.ceil(trials) + signed)
  expect((await saidOn(of('well').page)).saidAt).toBe(0)

  for (const { way } of screens) way.close()
  await person.context.close()
})

test('the client fails inside under the open dialog: the dialog stays, and the signature goes out', async ({
  browser,
  hall,
}) => {
  const way = await openWay()
  const me = await seat(browser, subject, { at: demoYear, bypassCSP: true, prepare: way.lead })
  const table = await atTheTap(hall, me)
  const failed = me.page.waitForEvent('pageerror')
  way.confuse()
  expect((await failed).message).toContain('INTERNAL ASSERTION FAILED')
  await expect(confirmButton(me.page)).toBeVisible()
  await confirmButton(me.page).click()
  await expect(me.page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toBeVisible()
  expect(await table.record()).toMatchObject({ entries: 3 })
  await expect(hall.witness.page.getByText(counted(1), { exact: true })).toBeVisible()
  way.close()
  await me.context.close()
})
