import { readFile } from 'node:fs/promises'

import type verifyWords from '../../src/i18n/verify/vi.json'
import { asOwner, holdYear, storedLog } from './support/held-year'
import { leave, seat } from './support/person'
import { expect, test } from './support/test'
import { like, say, vi } from './support/words'

const file = new URL('../../src/i18n/verify/vi.json', import.meta.url)
const words = JSON.parse(await readFile(file, 'utf8')) as typeof verifyWords

/** How a file of each kind begins: PDF, a ZIP (DOCX and XLSX are), UTF-8 with its mark, JSON. */
const beginnings: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.',
  docx: 'PK\u0003\u0004',
  xlsx: 'PK\u0003\u0004',
  csv: '\u00ef\u00bb\u00bf',
  json: '{',
}

test('every paper is written under the policy of the page, and the pledge’s PDF proves itself', async ({
  browser,
}) => {
  const { table } = await holdYear()
  table.attest()
  await asOwner(...storedLog(table))
  const leader = await seat(browser, 'hoaminh', { at: '/b/khoi-phuong-lien-chieu/2014/papers' })
  const { page } = leader
  // the proof is in the PDF once this browser has verified it
  await page.getByRole('link', { name: vi.shell.page.board, exact: true }).click()
  const link = await page.getByRole('link', { name: vi.proof.check }).getAttribute('href')
  await page.getByRole('link', { name: vi.shell.page.papers, exact: true }).click()
  const buttons = page.getByRole('button', {
    name: like(say(vi.papers.take.label, { title: '', format: '' })),
  })
  await expect(buttons).toHaveCount(8)
  const saved = new Map<string, string>()
  for (const button of await buttons.all()) {
    const download = page.waitForEvent('download')
    await button.click()
    const paper = await download
    saved.set(paper.suggestedFilename(), await paper.path())
  }
  for (const [name, path] of saved) {
    const beginning = beginnings[name.split('.').at(-1) ?? ''] ?? 'unknown'
    expect([name, (await readFile(path, 'latin1')).startsWith(beginning)]).toEqual([name, true])
  }

  const [pledge] = [...saved].filter(([name]) => name.endsWith('.pdf'))
  await page.goto(link ?? '')
  await page.locator('#file').setInputFiles(pledge?.[1] ?? '')
  await page.getByRole('button', { name: words.act, exact: true }).click()
  await page.getByRole('button', { name: words.verdict.tryDemo }).click()
  await expect(page.getByRole('heading', { name: like(words.verdict.valid) })).toBeVisible()
  await leave(leader)
})
