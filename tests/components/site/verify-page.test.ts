import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import bundle from '../../fixtures/proofs/two-wards/bundle.json?raw'
import known from '../../fixtures/proofs/two-wards/case.json'
import trial from '../../fixtures/proofs/trial-site/bundle.json?raw'
import knownTrial from '../../fixtures/proofs/trial-site/case.json'
import vi from '@/i18n/verify/vi.json'

const verdict = () => page.getByRole('heading', { name: /đã ký đúng/ })
const picker = () => document.querySelector<HTMLInputElement>('#file')
const check = () => page.getByRole('button', { name: vi.act, exact: true }).click()
const file = (text: string, name: string) => new File([text], name)

async function pick(picked: File): Promise<void> {
  await userEvent.upload(picker() ?? document.body, picked)
}

await import('@/verify/main')

test('a verdict does not stay beside another file, or beside another key', async () => {
  await page.getByLabelText(vi.witness.label).fill(known.witnessKeys.join(','))
  await pick(file(bundle, 'good.proof.json'))
  await check()
  await expect.element(verdict()).toBeVisible()
  await pick(file('{}', 'other.proof.json'))
  await expect.element(page.getByText(/other.proof.json/)).toBeVisible()
  expect(verdict().elements()).toEqual([])
  await pick(file(bundle, 'good.proof.json'))
  await check()
  await expect.element(verdict()).toBeVisible()
  await page.getByLabelText(vi.witness.label).fill(knownTrial.witnessKeys.join(','))
  expect(verdict().elements()).toEqual([])
})

test.each([
  ['a photo', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'anh.png'],
  ['a document of a word processor', 'PK\u0003\u0004 word/document.xml', 'bien-ban.docx'],
  ['a PDF of minutes', '%PDF-1.7\n%%EOF', 'bien-ban.pdf'],
  ['the log alone', '{"format":"giao-uoc/log@1"}', 'nhat-ky.json'],
])('%s carries no proof, and nothing is called wrong about it', async (_what, content, name) => {
  await pick(new File([content], name))
  await check()
  await expect.element(page.getByRole('heading', { name: vi.verdict.noProof })).toBeVisible()
  await expect.element(page.getByText(vi.verdict.noProofPick)).toBeVisible()
  expect(document.querySelector('.result')?.textContent).not.toMatch(/KHÔNG HỢP LỆ|KHÔNG ĐÚNG|✕/)
})

test.each([
  ['cut short', bundle.slice(0, -20), vi.verdict.invalid],
  ['spoilt in its form', bundle.replace('"keys":', '"keyz":'), vi.verdict.invalid],
  ['of a kind that is not known yet', bundle.replace('proof@1', 'proof@2'), vi.verdict.unchecked],
])('a proof %s is no file without a proof', async (_how, text, title) => {
  await pick(file(text, 'x.proof.json'))
  await check()
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
})

test('a trial site that was taken once is not taken for the next file', async () => {
  await page.getByLabelText(vi.witness.label).fill(knownTrial.witnessKeys.join(','))
  for (const name of ['first.proof.json', 'second.proof.json']) {
    await pick(file(trial, name))
    await check()
    await expect.element(page.getByText(vi.reason.ORIGIN_NOT_PUBLIC)).toBeVisible()
    await page.getByRole('button', { name: vi.verdict.tryDemo }).click()
    await expect.element(verdict()).toBeVisible()
  }
})
