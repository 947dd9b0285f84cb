import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

import type vietnamese from '../../../src/i18n/verify/vi.json'
import { readCorpus, type CorpusCase } from '../../fixtures/proof-corpus'
import { like } from './words'

const file = new URL('../../../src/i18n/verify/vi.json', import.meta.url)
/** What the checking page says, in Vietnamese. */
export const words = JSON.parse(readFileSync(file, 'utf8')) as typeof vietnamese
const corpus = readCorpus()

/** A case of the proof corpus. */
export function caseNamed(name: string): CorpusCase {
  const found = corpus.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}

/** Picks a file and checks it. */
export async function check(page: Page, path: string): Promise<void> {
  await page.locator('#file').setInputFiles(path)
  await press(page)
}

/** Checks what is picked, and waits for the verdict. */
export async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.act, exact: true }).click()
  await expect(page.locator('.verdict')).toBeVisible()
}

/** The verdict of a file that is valid. */
export const valid = (page: Page) => page.getByRole('heading', { name: like(words.verdict.valid) })
/** The page with the keys of a case's witness filled in. */
export const linkTo = ({ witnessKeys }: CorpusCase) => `/verify#w=${witnessKeys.join(',')}`

/** What the page asked of the network beside its own files, and what went wrong on it. */
export function watch(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  page.on('request', (request) => {
    if (/firestore|identitytoolkit|emulator\.json/.test(request.url())) found.push(request.url())
  })
  return found
}

/** Ids of what axe finds on the page. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    return (await inPage.run()).violations.map(({ id }) => id)
  })
}
