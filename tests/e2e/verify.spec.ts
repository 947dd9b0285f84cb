import { writeFile } from 'node:fs/promises'

import { largeBundle } from '../fixtures/large-bundle'
import { readLines, squeezed } from '../fixtures/papers/pages'
import { axeFindings, caseNamed, check, linkTo, press, valid, watch, words } from './support/checking'
import { expect, test } from './support/test'
import { like } from './support/words'

test('the checking page says who signed, without signing in and without Firebase', async ({ page }) => {
  const faults = watch(page)
  const good = caseNamed('eventful')
  await page.goto(linkTo(good))
  await check(page, good.path)
  await expect(valid(page)).toBeFocused()
  for (const name of ['Trần Minh Khôi', 'Lê Thị Bích Đào'])
    await expect(page.getByText(`✓ ${name}`, { exact: true })).toBeVisible()
  await page.getByText(words.text, { exact: true }).click()
  await expect(page.getByText('Tỷ lệ hộ nghèo còn lại').last()).toBeVisible()
  await page.getByText(words.log, { exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: words.actName.reopen })).toHaveCount(1)
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('the outcome is printed whole: what is folded on the screen stands open on paper', async ({ page }) => {
  const good = caseNamed('two-wards')
  await page.goto(linkTo(good))
  await check(page, good.path)
  const folded = page.locator('.result details:not([open])')
  const before = await folded.count()
  expect(before).toBeGreaterThan(2)
  const pdf = await page.pdf({ format: 'A4' })
  const paper = (await readLines(pdf)).flat().join('')
  for (const said of ['Tỷ lệ hộ nghèo còn lại', words.actName.attest]) expect(paper).toContain(squeezed(said))
  expect(paper).not.toContain(squeezed(words.file.drop))
  await expect(folded).toHaveCount(before)
})

test('anything else shows nothing of the file: bad, untrusted, hostile', async ({ page }) => {
  const good = caseNamed('two-wards')
  await page.goto(linkTo(good))
  for (const [name, verdict] of [
    ['letter-changed_fail', words.verdict.invalid],
    ['proto-key_fail', words.verdict.invalid],
    ['truncated_fail', words.verdict.invalid],
    ['made-up-by-the-witness_fail', words.verdict.notTrusted],
  ] as const) {
    await check(page, caseNamed(name).path)
    await expect(page.getByRole('heading', { name: verdict })).toBeVisible()
    await expect(page.getByText('Trần Minh Khôi')).toHaveCount(0)
  }
  await page.getByLabel(words.witness.label).fill('')
  await check(page, good.path)
  await expect(page.getByText(words.reason.WITNESS_NOT_PINNED)).toBeVisible()
  await page.getByLabel(words.witness.label).fill('ABCD')
  await page.getByRole('button', { name: words.act, exact: true }).click()
  await expect(page.getByText(words.witness.wrong)).toBeVisible()
})

test('a page that cannot check says that it has not, and nothing against the file', async ({ page }) => {
  const good = caseNamed('two-wards')
  await page.goto(linkTo(good))
  await page.route(/worker/, (route) => route.abort())
  await check(page, good.path)
  await expect(page.getByRole('heading', { name: words.verdict.unchecked })).toBeFocused()
  await expect(page.getByText(words.verdict.uncheckedText)).toBeVisible()
  await expect(page.getByRole('heading', { name: words.verdict.invalid })).toHaveCount(0)
  await expect(page.getByText('Trần Minh Khôi')).toHaveCount(0)
  await page.unroute(/worker/)
  await press(page)
  await expect(valid(page)).toBeVisible()
})

test('fifty megabytes and a million brackets are refused within a second', async ({ page }, info) => {
  const huge = info.outputPath('huge.json')
  const deep = info.outputPath('deep.json')
  await writeFile(huge, Buffer.alloc(50_000_000, 0x20))
  await writeFile(deep, '['.repeat(1_000_000))
  await page.goto('/verify')
  for (const path of [huge, deep]) {
    await page.locator('#file').setInputFiles(path)
    const took = await page.evaluate(async () => {
      const started = performance.now()
      document.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
      while (document.querySelector('.working') !== null) await new Promise(requestAnimationFrame)
      return performance.now() - started
    })
    await expect(page.getByRole('heading', { name: words.verdict.noProof })).toBeVisible()
    expect(took).toBeLessThan(1000)
  }
})

test('the page answers while it checks forty units and a thousand entries, and tells how far it is', async ({
  page,
}, info) => {
  const { text, witness } = largeBundle(40, 1000)
  const path = info.outputPath('large.json')
  await writeFile(path, text)
  await page.goto(`/verify#w=${witness}`)
  await page.locator('#file').setInputFiles(path)
  const { longest, told } = await page.evaluate(async () => {
    const progress = new Set<number>()
    let gap = 0
    let before = performance.now()
    document.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
    while (document.querySelector('.verdict') === null) {
      await new Promise((resolve) => setTimeout(resolve))
      progress.add(document.querySelector('progress')?.value ?? 0)
      gap = Math.max(gap, performance.now() - before)
      before = performance.now()
    }
    return { longest: gap, told: progress.size }
  })
  console.info(`longest gap of the page: ${longest.toFixed(0)} ms; ${String(told)} states of the bar`)
  await expect(valid(page)).toBeVisible()
  expect(longest).toBeLessThan(500)
  expect(told).toBeGreaterThan(3)
})

test('signatures of a trial site are taken only by who says so', async ({ page }) => {
  const trial = caseNamed('trial-site')
  await page.goto(linkTo(trial))
  await check(page, trial.path)
  await expect(page.getByText(words.reason.ORIGIN_NOT_PUBLIC)).toBeVisible()
  await page.getByRole('button', { name: words.verdict.tryDemo }).click()
  await expect(valid(page)).toBeVisible()
  await expect(page.getByText(like(words.verdict.trial))).toBeVisible()
})

test('after one visit the page works without a network', async ({ page, context }) => {
  const good = caseNamed('two-wards')
  await page.goto(linkTo(good))
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await page.goto('about:blank')
  await page.goto(linkTo(good))
  await check(page, good.path)
  await expect(valid(page)).toBeVisible()
})

test('saved as one file it works from a disk', async ({ page, browser }, info) => {
  const good = caseNamed('three-wards-device-keys')
  await page.goto('/verify')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words.offline }).click()
  const saved = info.outputPath('kiem-tra.html')
  await (await download).saveAs(saved)
  const context = await browser.newContext({ offline: true })
  const stick = await context.newPage()
  const faults = watch(stick)
  await stick.goto(`file://${saved}#w=${good.witnessKeys[0] ?? ''}`)
  await check(stick, good.path)
  await expect(valid(stick)).toBeVisible()
  const { text, witness } = largeBundle(40, 400)
  expect(text.length, 'large enough for helpers').toBeGreaterThan(256 * 1024)
  const large = info.outputPath('large.json')
  await writeFile(large, text)
  await stick.getByLabel(words.witness.label).fill(witness)
  await check(stick, large)
  await expect(valid(stick)).toBeVisible()
  await expect.poll(() => stick.workers()).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})
