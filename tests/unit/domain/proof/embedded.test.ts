import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { readFile } from '@/verify/read-file'

import { bundleOf, smallCeremony } from '../../../fixtures/bundles'
import { cpuTime } from '../../../fixtures/cpu-time'

const text = await bundleOf(smallCeremony(2))

/** A PDF with one stream, by the dictionary that stands before it. */
function pdf(dictionary: string, stream: Buffer): Blob {
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 0 obj\n${dictionary}\nstream\n`,
  )
  const parts = [head, stream, Buffer.from('\nendstream\nendobj\ntrailer\n%%EOF\n')]
  return new Blob(parts.map((part) => Uint8Array.from(part)))
}

const plain = Buffer.from(text)
const deflated = deflateSync(plain)
const file = (rest: string, length: number | string) =>
  `<< /Type /EmbeddedFile /Subtype /application#2Fjson ${rest} /Length ${String(length)} >>`

test('a PDF that names embedded files without end is refused at once', async () => {
  const started = cpuTime()
  const named = new Blob(['%PDF-1.7\n', '/Type/EmbeddedFile '.repeat(1_200_000)])
  expect(await readFile(named)).toEqual({ ok: false, failure: { code: 'PDF_WITHOUT_BUNDLE' } })
  expect(cpuTime() - started).toBeLessThan(5000)
})

describe('a bundle in a PDF', () => {
  test.each([
    ['as it is', pdf(file('', plain.length), plain)],
    ['deflated', pdf(file('/Filter /FlateDecode', deflated.length), deflated)],
    ['deflated, in a list of filters', pdf(file('/Filter [/FlateDecode]', deflated.length), deflated)],
    ['with its length elsewhere', pdf(file('/Filter /FlateDecode', '8 0 R'), deflated)],
  ])('is read %s', async (_, blob) => {
    expect(await readFile(blob)).toEqual({ ok: true, value: { text, fromPdf: true } })
  })

  test.each([
    ['a PDF without one', pdf('<< /Length 2 >>', Buffer.from('x\n')), 'PDF_WITHOUT_BUNDLE'],
    ['a PDF with another file', pdf(file('', 2), Buffer.from('{}')), 'PDF_WITHOUT_BUNDLE'],
    [
      'one encoded otherwise',
      pdf(file('/Filter /ASCIIHexDecode', plain.length), plain),
      'PDF_WITHOUT_BUNDLE',
    ],
    ['one that is cut short', pdf(file('/Filter /FlateDecode', 40), deflated), 'BUNDLE_UNREADABLE'],
    ['one whose length lies', pdf(file('', 999_999_999), plain), 'PDF_WITHOUT_BUNDLE'],
    [
      'one that would inflate to 64 MB',
      pdf(file('/Filter /FlateDecode', '8 0 R'), deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20))),
      'BUNDLE_TOO_LARGE',
    ],
  ])('%s is refused', async (_, blob, code) => {
    expect(await readFile(blob)).toEqual({ ok: false, failure: expect.objectContaining({ code }) as unknown })
  })
})
