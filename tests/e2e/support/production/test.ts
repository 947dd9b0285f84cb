import type { Browser } from '@playwright/test'

import { watchBreaches } from '../policy'
import { expect, sdkProbe, test as base } from '../test'
import { protectAddresses } from './accounts'
import { enterSmallBloc } from './data'
import { googleHosts, standInForGoogle } from './google'
import { hostProduction, type Hosted } from './site'

type Google = Awaited<ReturnType<typeof standInForGoogle>>

const toGoogle = new RegExp(`^third party: https://(${googleHosts.join('|').replaceAll('.', '\\.')})/`)

/**
 * A test of the production build, hosted by firebase.json, in a browser in which Google's hosts are the emulators and
 * no other host exists. It begins with a bloc of two wards and addresses protected; no page of it may breach the policy or reach anybody else.
 */
export const test = base.extend<object, { google: Google; site: Hosted; browser: Browser }>({
  google: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const google = await standInForGoogle()
      await use(google)
      google.close()
    },
    { scope: 'worker' },
  ],
  site: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const site = await hostProduction()
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  browser: [
    async ({ playwright, launchOptions, google }, use) => {
      const args = [...(launchOptions.args ?? []), ...google.browserArguments]
      const browser = await playwright.chromium.launch({ ...launchOptions, args })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url)
  },
  freshData: async ({ freshData, google, site }, use) => {
    google.lead('open')
    await protectAddresses(true)
    await enterSmallBloc(site.url)
    await use(freshData)
    await protectAddresses(false)
  },
  breaches: async ({ browser }, use) => {
    const breaches = await watchBreaches(browser)
    await use(breaches)
    breaches.stop()
    expect(breaches.found.filter((breach) => !toGoogle.test(breach) && !sdkProbe.test(breach))).toEqual([])
  },
})

export { expect }
