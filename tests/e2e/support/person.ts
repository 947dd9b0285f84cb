import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { readFileSync } from 'node:fs'

import { vi } from './words'

const demo = readFileSync(new URL('../../../data/lien-chieu.json', import.meta.url), 'utf8')
const { people } = JSON.parse(demo) as {
  people: readonly { readonly email: string; readonly name: string }[]
}

/** Somebody with a browser of their own and a fingerprint sensor that the browser simulates. */
export type Person = {
  readonly uid: string
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** Whether the sensor recognises the person from now on. */
  readonly recognise: (recognised: boolean) => Promise<void>
}

/** What went wrong in a page without anybody looking. */
const faults = new WeakMap<Page, string[]>()

/** The faults of a page so far; a test that ends well has none. */
function faultsOf(page: Page): readonly string[] {
  return faults.get(page) ?? []
}

function watchFaults(page: Page): void {
  const found: string[] = []
  faults.set(page, found)
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
}

/** Gives the page a platform authenticator; resolves with what switches its verification of the person. */
async function addAuthenticator(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return async (isUserVerified: boolean) => {
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  }
}

/** Seats one of the eight demo people at a browser of their own, signed in. */
export async function seat(
  browser: Browser,
  uid: string,
  options: { authenticator?: boolean; baseURL?: string } = {},
): Promise<Person> {
  const person = people.find(({ email }) => email.startsWith(`${uid}@`))
  if (person === undefined) throw new Error(`nobody called ${uid}`)
  const context = await browser.newContext(options.baseURL === undefined ? {} : { baseURL: options.baseURL })
  const page = await context.newPage()
  watchFaults(page)
  const recognise =
    options.authenticator === false ? () => Promise.resolve() : await addAuthenticator(context, page)
  await page.goto('/')
  await page.getByRole('button', { name: person.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  return { uid, name: person.name, context, page, recognise }
}

/** Ends everybody's browser; every page must have been without fault. */
export async function leave(...persons: readonly Person[]): Promise<void> {
  const found = persons.flatMap(({ uid, page }) => faultsOf(page).map((fault) => `${uid}: ${fault}`))
  for (const { context } of persons) await context.close()
  expect(found).toEqual([])
}
