import type { Browser, BrowserContext, Page } from '@playwright/test'

/** What a page did against the site's own rules: breaches of the content policy, requests elsewhere. */
export type Breaches = {
  /** Every breach so far, in any page of the browser. */
  readonly found: readonly string[]
  readonly stop: () => void
}

/** Watches every page of every window that the browser opens from now on. */
export async function watchBreaches(browser: Browser): Promise<Breaches> {
  const found: string[] = []
  const watch = (context: BrowserContext) => watchContext(context, found)
  browser.on('context', watch)
  await Promise.all(browser.contexts().map(watch))
  return { found, stop: () => browser.off('context', watch) }
}

async function watchContext(context: BrowserContext, found: string[]): Promise<void> {
  context.on('page', (page) => {
    watchConsole(page, found)
  })
  // Of a context, not of a page: this hears of what workers and service workers ask for, too.
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost')
      found.push(`third party: ${request.url()}`)
  })
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', (event) => {
      console.error(`[policy] ${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`)
    })
  })
}

function watchConsole(page: Page, found: string[]): void {
  page.on('console', (message) => {
    if (/\[policy\]|Content Security Policy|Trusted ?Type|Permissions policy/i.test(message.text())) {
      found.push(`policy: ${message.text()}`)
    }
  })
}
