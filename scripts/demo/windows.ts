import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { findBrowser, type BrowserLaunch } from '../../tests/support/browser'
import { isProblem } from '../cli/problem'
import type { DemoData } from '../seed/data'
import { uidOf } from '../seed/people'
import { sideBySide, type Place } from './layout'

/** The browser of this machine, if there is one that can show a window. */
export async function whereIsIt(env: NodeJS.ProcessEnv): Promise<BrowserLaunch | undefined> {
  try {
    return await findBrowser(env, { shown: true })
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}

/** Who sits at the table: the five leaders in order, and the witness. */
function peopleAtTheTable({ people }: DemoData) {
  return people.filter(({ role }) => role === 'leader' || role === 'witness')
}

/**
 * Opens a window with a browser profile of their own for everybody at the table, signed in and side
 * by side. The profiles are in `folder`; each has a simulated fingerprint sensor, as few machines
 * that show a demo have six. Answers how many there are once everybody is signed in.
 */
export async function openWindows(
  browser: BrowserLaunch,
  folder: string,
  data: DemoData,
  pageUrl: string,
): Promise<number> {
  const people = peopleAtTheTable(data)
  const first = people[0]
  if (first === undefined) return 0
  const uid = (person: (typeof people)[number]) => uidOf(person.email)
  const begin = await openWindow(browser, join(folder, uid(first)), undefined)
  const screen = await begin.page.evaluate(() => ({
    width: window.screen.availWidth,
    height: window.screen.availHeight,
  }))
  const places = sideBySide(people.length, screen)
  await Promise.all(
    people.map(async (person, index) => {
      const place = places[index]
      const { page, context } =
        index === 0 ? begin : await openWindow(browser, join(folder, uid(person)), place)
      if (index === 0 && place !== undefined) await move(context, page, place)
      await page.goto(pageUrl)
      await page.getByRole('button', { name: person.name }).click()
    }),
  )
  return people.length
}

async function openWindow(browser: BrowserLaunch, profile: string, place: Place | undefined) {
  const { executablePath, args, chromiumSandbox, env } = browser
  const where =
    place === undefined
      ? []
      : [`--window-position=${place.x},${place.y}`, `--window-size=${place.width},${place.height}`]
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox,
    env,
    headless: false,
    viewport: null,
    locale: 'vi-VN',
    args: [...args, ...where],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await simulateSensor(context, page)
  return { context, page }
}

async function move(context: BrowserContext, page: Page, { x, y, width, height }: Place): Promise<void> {
  const tools = await context.newCDPSession(page)
  const { windowId } = await tools.send('Browser.getWindowForTarget')
  await tools.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } })
}

async function simulateSensor(context: BrowserContext, page: Page): Promise<void> {
  const tools = await context.newCDPSession(page)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
