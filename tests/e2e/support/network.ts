import type { Page } from '@playwright/test'

import { e2ePorts } from '../../support/e2e'

/** Every commit of an act goes to this address. */
const commits = '**/documents:commit*'

/** Loses the page's next commit on its way, or the answer to it; those after it go through. */
export async function loseNextCommit(page: Page, loss: 'request' | 'answer'): Promise<void> {
  let lost = false
  // The route stays: taking it away amid requests has been seen to stall the next of them.
  await page.route(commits, async (route) => {
    if (lost) {
      await route.continue()
      return
    }
    lost = true
    if (loss === 'answer') await route.fetch()
    await route.abort('connectionreset')
  })
}

/** Has the page's next commit wait in the browser for ever; resolves with what waits until that is so. */
export async function holdNextCommit(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const ask = window.fetch.bind(window)
    window.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      if (!address.includes('documents:commit')) return ask(input, init)
      window.fetch = ask
      document.documentElement.dataset['held'] = 'true'
      return new Promise(() => undefined)
    }
  })
  return async () => {
    await page.locator('html[data-held]').waitFor()
    await page.evaluate(() => {
      delete document.documentElement.dataset['held']
    })
  }
}

/** Keeps Firestore from answering the page's requests, while the site and its sign-in do; what is given back ends it. */
export async function loseFirestore(page: Page): Promise<() => void> {
  let lost = true
  // The route stays, as above.
  await page.route(`http://localhost:${String(e2ePorts.firestore)}/**`, (route) =>
    lost ? route.abort('connectionreset') : route.continue(),
  )
  return () => {
    lost = false
  }
}
