import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

import { logPdf } from '@/documents/log/pdf'
import { minutesPdf } from '@/documents/minutes/pdf'
import type { Paper } from '@/documents/paper-source'
import { pledgePdf } from '@/documents/pledge/pdf'

import { paperFonts } from '../../fixtures/papers/fonts'
import { heldLarge } from '../../fixtures/papers/large'
import { difference, drawPages } from '../../fixtures/papers/pages'
import { demoSource, draftOf, minutesPeople, settledSource } from '../../fixtures/papers/source'

const folder = fileURLToPath(new URL('../../fixtures/papers/references/', import.meta.url))
/** Draws the references anew: `UPDATE_REFERENCES=1`; look at them before they are committed. */
const updating = process.env['UPDATE_REFERENCES'] !== undefined
/** How much of a sheet may differ: letters are drawn a little differently from machine to machine. */
const tolerance = 0.002

const papers: Readonly<Record<string, () => Promise<Paper>>> = {
  pledge: () => pledgePdf(demoSource(), paperFonts),
  draft: () => pledgePdf(draftOf(demoSource()), paperFonts),
  two: () => pledgePdf(settledSource(heldLarge({ parties: 2, items: 4 })), paperFonts),
  twelve: () => pledgePdf(settledSource(heldLarge({ parties: 12, items: 6, long: true })), paperFonts),
  minutes: () => minutesPdf(demoSource(), minutesPeople, paperFonts),
  log: () => logPdf(demoSource(), paperFonts),
}

test.each(Object.keys(papers))('%s looks as it did, sheet by sheet', { timeout: 60_000 }, async (name) => {
  const sheets = await drawPages((await (papers[name] as () => Promise<Paper>)()).bytes, 0.6)
  if (updating) {
    mkdirSync(folder, { recursive: true })
    sheets.forEach((sheet, index) => {
      writeFileSync(`${folder}${name}-${String(index + 1)}.png`, sheet)
    })
  }
  const known = existsSync(folder) ? readdirSync(folder) : []
  expect(known.filter((file) => file.startsWith(`${name}-`))).toHaveLength(sheets.length)
  for (const [index, sheet] of sheets.entries()) {
    const reference = readFileSync(`${folder}${name}-${String(index + 1)}.png`)
    expect([index + 1, (await difference(sheet, reference)) < tolerance]).toEqual([index + 1, true])
  }
})

test('a sheet that lacks a line is seen to differ', async () => {
  const [whole = Buffer.alloc(0)] = await drawPages((await pledgePdf(demoSource(), paperFonts)).bytes, 0.6)
  const source = demoSource()
  const revision = { ...source.read.revision, bases: source.read.revision.bases.slice(1) }
  const lacking = { ...source, read: { ...source.read, revision } }
  const [sheet = Buffer.alloc(0)] = await drawPages((await pledgePdf(lacking, paperFonts)).bytes, 0.6)
  expect(await difference(whole, sheet)).toBeGreaterThan(tolerance)
})
