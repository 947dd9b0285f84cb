import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'

import { readFingerprint } from '../../../src/domain/proof/fingerprint'
import type { Report } from '../../../src/domain/proof/report'
import { verifyBundle } from '../../../src/domain/proof/verify-bundle'
import { ecdsa } from '../../fixtures/signers'
import { like, vi } from './words'
import type { Person } from './person'

/** The fingerprint of the witness's key as this person's screen shows it. */
export async function shownFingerprint({ page }: Person): Promise<string> {
  const link = await page.getByRole('link', { name: vi.proof.check }).getAttribute('href')
  const read = readFingerprint(link?.split('#w=')[1] ?? '')
  if (!read.ok) throw new Error(`no fingerprint in ${String(link)}`)
  return read.value
}

/** Saves the proof that this person's screen offers unasked; its text and file name. */
export async function saveProof({ page }: Person): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: vi.proof.save }).click()
  const file = await download
  await expect(page.getByText(like(vi.proof.saved)).first()).toBeVisible()
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** Everybody is offered a proof, it is the same byte for byte, and it is valid for who knows the witness's key. */
export async function holdSameProof(persons: readonly Person[]): Promise<void> {
  const files: string[] = []
  const reports: Report[] = []
  for (const person of persons) {
    const { name, text } = await saveProof(person)
    expect(name).toBe('giao-uoc-2014-khoi-phuong-lien-chieu.proof.json')
    const trust = { witnessKeys: [await shownFingerprint(person)], wardKeys: new Map<string, string>() }
    reports.push(await verifyBundle(text, { ...trust, demo: true }, ecdsa))
    expect((await verifyBundle(text, { ...trust, demo: false }, ecdsa)).code).toBe('ORIGIN_NOT_PUBLIC')
    files.push(text)
  }
  expect(reports.map(({ code }) => code)).toEqual(persons.map(() => null))
  expect(new Set(files).size).toBe(1)
}
