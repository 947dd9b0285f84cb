import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { readFileSync } from 'node:fs'

import { demoPassword } from '../../../scripts/seed/people'

import { vi } from './words'

const demo = readFileSync(new URL('../../../data/lien-chieu.json', import.meta.url), 'utf8')
const { people, units } = JSON.parse(demo) as {
  people: readonly {
    readonly email: string
    readonly name: string
    readonly position: string
    readonly unit?: string
    readonly capacities: readonly string[]
  }[]
  units: readonly { readonly id: string; readonly name: string }[]
}

/** Somebody with a browser of their own and a fingerprint sensor that the browser simulates. */
export type Person = {
  readonly uid: string
  readonly name: string
  readonly position: string
  /** The name of their unit, and in which capacity they sign for it. */
  readonly unit: string
  readonly capacity: string
  readonly context: BrowserContext
  readonly page: Page
  readonly sensor: Sensor
}

/** The simulated fingerprint sensor of a page. */
export type Sensor = {
  /** Whether it recognises the person from now on. */
  readonly recognise: (recognised: boolean) => Promise<void>
  /** Whether anybody touches it from now on; while nobody does, it waits. */
  readonly touched: (touched: boolean) => Promise<void>
  /** Lets it hold a key that was made elsewhere: its id in hex, its private half as PKCS #8. */
  readonly hold: (credentialId: string, privateKey: Buffer) => Promise<void>
  /** Takes every key away from it. */
  readonly forget: () => Promise<void>
  /** Has it answer without having verified the person. */
  readonly skipVerification: (skips: boolean) => Promise<void>
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

/** Gives the page a platform authenticator. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<Sensor> {
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
  return {
    recognise: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    touched: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
    hold: async (id, privateKey) => {
      const credential = {
        credentialId: Buffer.from(id, 'hex').toString('base64'),
        isResidentCredential: false,
        rpId: 'localhost',
        privateKey: privateKey.toString('base64'),
        signCount: 0,
      }
      await session.send('WebAuthn.addCredential', { authenticatorId, credential })
    },
    forget: async () => {
      await session.send('WebAuthn.clearCredentials', { authenticatorId })
    },
    skipVerification: async (isBadUV) => {
      await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBadUV })
    },
  }
}

/** A page without any sensor: whatever is asked of it does nothing. */
const noSensor: Sensor = {
  recognise: () => Promise.resolve(),
  touched: () => Promise.resolve(),
  hold: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  skipVerification: () => Promise.resolve(),
}

/** Signs in with an address and the demo people's password, on the page that asks for them. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel(vi.signIn.email).fill(email)
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: vi.signIn.submit, exact: true }).click()
}

/** How somebody is seated. */
export type Seating = {
  readonly authenticator?: boolean
  readonly baseURL?: string
  /** The page they go to; signing in leads on to it. */
  readonly at?: string
  /** Lets the pages ask elsewhere than the site's policy says. */
  readonly bypassCSP?: boolean
  /** Changes the browser before the app starts. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
}

/** Seats somebody at a browser of their own, who signs in by `enter`. */
export async function seatBy(
  browser: Browser,
  enter: (page: Page) => Promise<void>,
  options: Seating,
): Promise<Pick<Person, 'context' | 'page' | 'sensor'>> {
  const { baseURL, bypassCSP = false } = options
  const context = await browser.newContext({ bypassCSP, ...(baseURL === undefined ? {} : { baseURL }) })
  await options.prepare?.(context)
  const page = await context.newPage()
  watchFaults(page)
  const sensor = options.authenticator === false ? noSensor : await addAuthenticator(context, page)
  await enter(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  return { context, page, sensor }
}

/** Seats one of the eight demo people at a browser of their own, signed in. */
export async function seat(browser: Browser, uid: string, options: Seating = {}): Promise<Person> {
  const person = people.find(({ email }) => email.startsWith(`${uid}@`))
  if (person === undefined) throw new Error(`nobody called ${uid}`)
  const enter = async (page: Page) => {
    await page.goto(options.at ?? '/')
    await page.getByRole('button', { name: person.name }).click()
  }
  const { name, position, capacities } = person
  const unit = units.find(({ id }) => id === person.unit)?.name ?? ''
  const seated = await seatBy(browser, enter, options)
  return { uid, name, position, unit, capacity: capacities[0] ?? '', ...seated }
}

/** Opens another tab for somebody, with a sensor of its own that holds nothing yet. */
export async function anotherTab(person: Person): Promise<Person> {
  const page = await person.context.newPage()
  watchFaults(page)
  return { ...person, page, sensor: await addAuthenticator(person.context, page) }
}

/** Ends everybody's browser; every page must have been without fault. */
export async function leave(...persons: readonly Person[]): Promise<void> {
  const found = persons.flatMap(({ uid, page }) => faultsOf(page).map((fault) => `${uid}: ${fault}`))
  for (const { context } of persons) await context.close()
  expect(found).toEqual([])
}
