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
