// eslint-disable-next-line no-restricted-imports -- this is the one that the others are to use
import { expect, test as base } from '@playwright/test'

import { enterDemo } from '../../../scripts/seed/enter'
import { mustAsOwner } from '../../../scripts/stack/emulator-api'
import { databaseName } from '../../../scripts/stack/project'
import { e2ePorts, e2eUrl } from '../../support/e2e'
import { watchBreaches, type Breaches } from './policy'

/** Clears the database. The rules stay in force. */
async function clear(firestore: number): Promise<void> {
  await mustAsOwner('DELETE', `http://localhost:${String(firestore)}/emulator/v1/${databaseName}/documents`)
}

/** A test that begins with the demo data as first entered, and whose every page keeps to the site's rules. */
export const test = base.extend<{ freshData: undefined; breaches: Breaches }>({
  freshData: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      await clear(e2ePorts.firestore)
      await enterDemo(e2ePorts, e2eUrl)
      await use(undefined)
    },
    { auto: true },
  ],
  /** What a page did against the content policy or sent elsewhere; a test may look, and none may leave any. */
  breaches: [
    async ({ browser }, use) => {
      const breaches = await watchBreaches(browser)
      await use(breaches)
      breaches.stop()
      expect(breaches.found, 'breaches of the content policy, requests to others').toEqual([])
    },
    { auto: true },
  ],
})

/** A test that begins with nothing in the database. */
export const testOfNothing = test.extend({
  // eslint-disable-next-line no-empty-pattern -- as above
  freshData: async ({}, use) => {
    await clear(e2ePorts.firestore)
    await use(undefined)
  },
})

/** When a connection breaks, the SDK asks for a picture of its maker's; the policy refuses it, and nothing leaves. */
export const sdkProbe = /www\.google\.com\/images\/cleardot\.gif/

/** A test in which the connection is broken on purpose. */
export const testOfBreaks = test.extend({
  breaches: async ({ browser }, use) => {
    const breaches = await watchBreaches(browser)
    await use(breaches)
    breaches.stop()
    expect(breaches.found.filter((breach) => !sdkProbe.test(breach))).toEqual([])
  },
})

export { expect } from '@playwright/test'
