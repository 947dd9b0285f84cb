import { expect, test } from 'vitest'

import { pledgePdf } from '@/documents/pledge/pdf'

import { paperFonts } from '../../fixtures/papers/fonts'
import { heldLarge } from '../../fixtures/papers/large'
import { readLines } from '../../fixtures/papers/pages'
import { demoSource, settledSource } from '../../fixtures/papers/source'

const demo = async () => readLines((await pledgePdf(demoSource(), paperFonts)).bytes)
const sizes = [2, 5, 6, 12].flatMap((parties) => [5, 14, 22, 30].map((items) => ({ parties, items })))

test.each(sizes)(
  'of %o the last words of the text stand over signatures, the sum under an item',
  async (size) => {
    const pages = await readLines((await pledgePdf(settledSource(heldLarge(size)), paperFonts)).bytes)
    const last = pages.find((lines) => lines.some((line) => line.endsWith('nộidung./.'))) ?? []
    expect(last.join('')).toContain('ĐẠIDIỆNCÁCĐƠNVỊKÝKẾT')
    expect(last.join('')).toContain('NguyễnVănMẫu1')
    const sum = pages.find((lines) => lines.some((line) => line.startsWith('Tổngđiểm'))) ?? []
    const { items } = size
    expect(sum.join('')).toMatch(new RegExp(`thứ${String(items)}củakhối.*Tổngđiểm${String(items * 10)}`))
  },
)

test('the name of a ward is on one line, over signatures and in the text', async () => {
  const lines = (await demo()).flat()
  expect(lines.filter((line) => /HÒAHIỆPBẮC.*HÒAHIỆPNAM.*HÒAKHÁNHBẮC/.test(line))).toHaveLength(1)
  expect(lines.filter((line) => /(?<!Hòa)Hiệp$/.test(line) || line.endsWith('HòaHiệp'))).toEqual([])
})
