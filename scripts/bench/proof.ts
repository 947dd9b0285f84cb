import { chromium } from 'playwright'
import { largeBundle, largeYear } from '../../tests/fixtures/large-bundle'
import { findBrowser } from '../../tests/support/browser'
import { words } from '../cli/language'
import { bundle } from './bundle'
import { compareWithFloor, type Figure } from './figures'
import type { MeasureProof } from './proof-page'
import type { ProofTimes, ProofToCheck } from './proof-worker'
import { servePage } from './serve-page'

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface Window {
    measureProof: MeasureProof
  }
}

const units = 200
const entries = 5_000
const ratio = 1.5
const [yearUnits, yearItems] = [60, 200]

/**
 * How long a large proof takes to check in the workers of a real browser, as on the page that checks, beside the bare
 * cryptography of the same file in one of them: each key taken in once, each signature verified once, as many at a
 * time, and nothing read, hashed or compared.
 */
export async function measureProof(): Promise<Figure> {
  const proof = largeBundle(units, entries)
  const { signatures, ours, floor } = await inBrowser(proof)
  const size = `${(proof.text.length / 1e6).toFixed(1)} MB`
  const name = words(
    `kiểm tra tệp bằng chứng: ${units} đơn vị, ${signatures} chữ ký, ${size}`,
    `checking a proof: ${units} units, ${signatures} signatures, ${size}`,
  )
  return compareWithFloor(name, floor, ours, ratio)
}

/**
 * How long the proof of a whole year takes to check, beside the bare cryptography as above. Most of it is text: every
 * report is read and every figure computed again. It has no aim.
 */
export async function measureYear(): Promise<Figure> {
  const proof = await largeYear(yearUnits, yearItems)
  const { signatures, ours, floor } = await inBrowser(proof)
  const size = `${(proof.text.length / 1e6).toFixed(1)} MB`
  const name = words(
    `kiểm tra kết quả cả năm: ${yearUnits} đơn vị, ${yearItems} chỉ tiêu, ${signatures} chữ ký, ${size}`,
    `checking the results of a year: ${yearUnits} units, ${yearItems} items, ${signatures} signatures, ${size}`,
  )
  return compareWithFloor(name, floor, ours, null)
}

async function inBrowser(proof: ProofToCheck): Promise<ProofTimes> {
  const [page, worker] = [await bundle('proof-page.ts'), await bundle('proof-worker.ts')]
  const origin = await servePage(page, { '/worker.js': worker })
  const browser = await chromium.launch(await findBrowser())
  try {
    const opened = await browser.newPage()
    await opened.goto(origin)
    return await opened.evaluate((toCheck) => window.measureProof(toCheck), proof)
  } finally {
    await browser.close()
  }
}
