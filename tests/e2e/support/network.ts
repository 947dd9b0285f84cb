import type { Page } from '@playwright/test'

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
    const { prototype } = XMLHttpRequest
    const open: XMLHttpRequest['open'] = Reflect.get(prototype, 'open')
    const send: XMLHttpRequest['send'] = Reflect.get(prototype, 'send')
    const addresses = new WeakMap<XMLHttpRequest, string>()
    prototype.open = function (
      this: XMLHttpRequest,
      method: string,
      url: string | URL,
      ...rest: [boolean?, (string | null)?, (string | null)?]
    ) {
      addresses.set(this, String(url))
      open.call(this, method, url, rest[0] ?? true, rest[1], rest[2])
    }
    prototype.send = function (this: XMLHttpRequest, body) {
      if (addresses.get(this)?.includes('documents:commit') !== true) {
        send.call(this, body)
        return
      }
      prototype.open = open
      prototype.send = send
      document.documentElement.dataset['held'] = 'true'
    }
  })
  return async () => {
    await page.locator('html[data-held]').waitFor()
    await page.evaluate(() => {
      delete document.documentElement.dataset['held']
    })
  }
}
