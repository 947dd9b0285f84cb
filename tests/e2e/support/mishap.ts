import type { Browser, BrowserContext, Page } from '@playwright/test'

import { accountsUrl, asOwner } from '../../../scripts/stack/emulator-api'
import { demoPassword } from '../../../scripts/seed/people'
import { e2ePorts } from '../../support/e2e'
import { leave, seat, signIn, type Person } from './person'
import { openTables, subject, type Reached, type Table } from './table'
import { expect, testOfBreaks as base } from './test'
import { vi } from './words'

/** Where the demo people are let in. */
export const demoYear = '/b/khoi-phuong-lien-chieu/2014'

type Hall = {
  /** Lays a table of its own for one mishap. */
  readonly lay: (reached: Reached) => Promise<Table>
  /** The leader on whose screen things go wrong, and the witness whose screen must stay unharmed. */
  readonly me: Person
  readonly witness: Person
}

/** Mishaps share their browsers and signed-in people; each has a bloc and a year of its own. */
export const test = base.extend<object, { hall: Hall }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  freshData: async ({}, use) => {
    await use(undefined)
  },
  hall: [
    async ({ browser }, use) => {
      const tables = openTables()
      const [me, witness] = await Promise.all([
        seat(browser, subject, { at: demoYear }),
        seat(browser, 'noivu', { at: demoYear }),
      ])
      await use({ lay: tables.lay, me, witness })
      await leave(me, witness)
      await tables.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

export { expect }

/** Brings `person` to a page of the table's year. */
export async function visit({ page }: Pick<Person, 'page'>, table: Table, name = ''): Promise<void> {
  await page.goto(name === '' ? table.path : `${table.path}/${name}`)
  await page.getByRole('navigation', { name: vi.shell.pages }).waitFor()
}

/** A table at which `person` has reviewed everything and holds a key, with the dialog open: what is left is one tap. */
export async function atTheTap(hall: Hall, person: Person = hall.me): Promise<Table> {
  const table = await hall.lay('signing')
  await Promise.all([table.review(person.uid), table.giveKey(person)])
  await Promise.all([visit(person, table, 'sign'), visit(hall.witness, table, 'board')])
  await openDialog(person)
  return table
}

/** Opens the dialog that signs. */
export async function openDialog({ page }: Pick<Person, 'page'>): Promise<void> {
  await page.getByRole('button', { name: vi.sign.start }).click()
  await confirmButton(page).waitFor()
}

/** The one button that signs. */
export function confirmButton(page: Page) {
  return page.getByRole('dialog').getByRole('button', { name: vi.sign.confirm })
}

/** Somebody in a browser of their own that `prepare` has changed before the app starts. */
export async function seatApart(
  browser: Browser,
  uid: string,
  prepare: (context: BrowserContext) => Promise<unknown>,
  options: { readonly authenticator?: boolean } = {},
): Promise<Person> {
  return seat(browser, uid, { at: demoYear, prepare, ...options })
}

/** An account that no bloc knows, removed by what is given back. */
export async function newAccount(uid: string) {
  const email = `${uid}@demo.test`
  const url = accountsUrl(e2ePorts.auth)
  await asOwner('POST', url, { localId: uid, email, password: demoPassword, emailVerified: true })
  return { email, remove: () => asOwner('POST', `${url}:delete`, { localId: uid }) }
}

export { signIn }
