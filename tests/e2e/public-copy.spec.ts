import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'

import { placeCopy } from '../../ops/publish/place'
import { localBuildFolder } from '../../scripts/site/local-build'
import { axeFindings, caseNamed, check, press, valid, watch, words } from './support/checking'
import { expect, test } from './support/test'
import { like, say } from './support/words'

const copy = { bloc: 'khoi-phuong-lien-chieu', year: '2014' }
const name = `${copy.bloc}/${copy.year}`
const good = caseNamed('two-wards')
const text = readFileSync(good.path, 'utf8')
const link = (asked: string) => `/verify?proof=${asked}#w=${good.witnessKeys.join(',')}`

/** Publishes the good case on the site that is being served, for the length of `use`. */
async function published(use: () => Promise<void>): Promise<void> {
  placeCopy(text, copy, [localBuildFolder])
  try {
    await use()
  } finally {
    rmSync(join(localBuildFolder, 'proofs', copy.bloc), { recursive: true })
  }
}

const told = (page: Page, word: string) => page.locator('.copy').getByText(word)
const loaded = (page: Page) => told(page, words.copy.loaded.split('{path}')[0] ?? '')

test('a link loads the public copy of its site, says so, and it is checked like any file', async ({
  page,
}) => {
  await published(async () => {
    const faults = watch(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(link(name))
    const { host } = new URL(page.url())
    await expect(told(page, say(words.copy.loaded, { path: `/proofs/${name}.json`, host }))).toBeVisible()
    await expect(page.getByText(like(words.file.chosen))).toContainText(
      'giao-uoc-2014-khoi-phuong-lien-chieu.proof.json',
    )
    await expect(page.locator('.verdict')).toHaveCount(0)
    expect(await axeFindings(page)).toEqual([])
    await press(page)
    await expect(valid(page)).toBeFocused()
    await expect(page.getByText('✓ Trần Minh Khôi', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('.copy')).toContainText(`/proofs/${name}.json`)
    await expect(page.locator('.verdict--done')).toBeVisible()
    expect(asked.filter((path) => path.includes('proofs'))).toEqual([`/proofs/${name}.json`])
    expect(faults).toEqual([])
  })
})

test('without the witness’s key the copy is not trusted, and another file takes its place', async ({
  page,
}) => {
  await published(async () => {
    await page.goto(`/verify?proof=${name}`)
    await expect(loaded(page)).toBeVisible()
    await press(page)
    await expect(page.getByText(words.reason.WITNESS_NOT_PINNED)).toBeVisible()
    await check(page, caseNamed('letter-changed_fail').path)
    await expect(page.getByRole('heading', { name: words.verdict.invalid })).toBeVisible()
    await expect(page.locator('.copy')).toBeEmpty()
  })
})

test('a copy that there is not is told as missing, with what to do, and a file is checked all the same', async ({
  page,
}) => {
  await page.goto(link('khoi-phuong-lien-chieu/2031'))
  await expect(told(page, say(words.copy.missing, { name: 'khoi-phuong-lien-chieu/2031' }))).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await check(page, good.path)
  await expect(valid(page)).toBeVisible()
  await expect(page.locator('.copy')).toBeEmpty()
})

const json = { 'content-type': 'application/json' }
const answers: readonly (readonly [string, (route: Route) => Promise<void>, string, boolean])[] = [
  [
    'with the app’s page, as a server that knows no missing files does',
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html>' }),
    say(words.copy.missing, { name }),
    false,
  ],
  [
    'with something else',
    (route) => route.fulfill({ contentType: 'application/pdf', body: '%PDF-' }),
    say(words.copy.strange, { name }),
    false,
  ],
  [
    'with more than any proof holds',
    (route) => route.fulfill({ headers: json, body: Buffer.alloc(16 * 1024 * 1024 + 1, 0x20) }),
    say(words.copy.tooLarge, { name }),
    false,
  ],
  [
    'that it cannot answer',
    (route) => route.fulfill({ status: 503 }),
    say(words.copy.refused, { name, status: 503 }),
    true,
  ],
  ['with nothing', (route) => route.abort(), say(words.copy.offline, { name }), true],
  [
    'with the way to another site',
    (route) => route.fulfill({ status: 302, headers: { location: 'https://example.com/2014.json' } }),
    say(words.copy.offline, { name }),
    true,
  ],
]

test('whatever the server answers in its place is told by its name, with what to do', async ({ page }) => {
  for (const [what, answer, word, mayPass] of answers) {
    await page.route('**/proofs/**', answer)
    await page.goto('about:blank')
    await page.goto(link(name))
    await expect(told(page, word), what).toBeVisible()
    await page.unroute('**/proofs/**')
    const again = page.getByRole('button', { name: words.copy.again })
    await expect(again, what).toHaveCount(mayPass ? 1 : 0)
    await page.getByRole('button', { name: words.act, exact: true }).click()
    await expect(page.getByText(words.needFile), what).toBeVisible()
    if (!mayPass) continue
    await page.route('**/proofs/**', (route) => route.fulfill({ headers: json, body: text }))
    await again.click()
    await expect(loaded(page), what).toBeVisible()
    await page.unroute('**/proofs/**')
  }
})

test('a link that names no copy asks for nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const wrong of [
    '',
    '../2014',
    '..%2f..%2f2014',
    '%2f%2fexample.com/2014',
    'https:%2f%2fexample.com%2f2014',
    'khoi/2014.json',
    `${name}&proof=khoi/2015`,
  ]) {
    await page.goto('about:blank')
    await page.goto(link(wrong))
    await expect(told(page, words.copy.wrong), wrong).toBeVisible()
  }
  expect(asked.filter((url) => /proofs|example/.test(new URL(url).pathname + new URL(url).host))).toEqual([])
})

test('the proof of another bloc or year under this name is not shown as this one', async ({ page }) => {
  await page.route('**/proofs/**', (route) => route.fulfill({ headers: json, body: text }))
  await page.goto(link('khoi-phuong-khac/2014'))
  await expect(loaded(page)).toBeVisible()
  await press(page)
  await expect(
    page.getByRole('heading', { name: say(words.copy.other, { name: 'khoi-phuong-khac/2014' }) }),
  ).toBeFocused()
  await expect(page.getByText('Trần Minh Khôi')).toHaveCount(0)
})

test('while the copy is under way the page says so, and a file that is picked ends it', async ({ page }) => {
  let answer = (): void => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/proofs/**', async (route) => {
    await asked
    await route.fulfill({ headers: json, body: '{}' }).catch(() => undefined)
  })
  await page.goto(link(name))
  await expect(page.getByRole('progressbar', { name: say(words.copy.loading, { name }) })).toBeVisible()
  await page.locator('#file').setInputFiles(good.path)
  await expect(page.locator('.copy')).toBeEmpty()
  answer()
  await press(page)
  await expect(valid(page)).toBeVisible()
  await expect(page.locator('.copy')).toBeEmpty()
})

test('without a network, after one visit, the page says that the copy cannot be had and checks a saved file', async ({
  page,
  context,
}) => {
  await page.goto('/verify')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await page.goto('about:blank')
  await page.goto(link(name))
  await expect(told(page, say(words.copy.offline, { name }))).toBeVisible()
  await check(page, good.path)
  await expect(valid(page)).toBeVisible()
})
