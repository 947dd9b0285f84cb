import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { createPdfFiles } from '@/device/pdf-file'
import { maxCopyBytes, maxNameLength } from '@/domain/year/signed-copies'

const { read } = createPdfFiles()
const pdf = (rest = '', name = 'Giao ước 2014.pdf') => new File([`%PDF-1.7\n${rest}`], name)

async function picked(file: File) {
  const result = await read(file)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

test('tells digest, name and size of a PDF', async () => {
  const content = '%PDF-1.7\nnội dung'
  expect(await picked(pdf('nội dung'))).toEqual({
    file: createHash('sha256').update(content).digest('hex'),
    fileName: 'Giao ước 2014.pdf',
    bytes: Buffer.byteLength(content),
    holdsSignature: false,
  })
})

test('sees a signature dictionary wherever it stands, also across the pieces the file is read in', async () => {
  for (const before of [0, 10, 999_985, 999_990, 999_991, 1_000_000, 2_500_000]) {
    const file = pdf(`${'x'.repeat(before)}/ByteRange [0 1 2 3]`)
    expect([before, (await picked(file)).holdsSignature]).toEqual([before, true])
  }
  expect((await picked(pdf('/ByteRange'))).holdsSignature).toBe(false)
})

test('writes the name in one line that the log takes, and in one spelling', async () => {
  expect((await picked(pdf('', 'a\nb\u202ec\u0007.pdf'))).fileName).toBe('a bc.pdf')
  expect((await picked(pdf('', 'Giao ước.pdf'.normalize('NFD')))).fileName).toBe('Giao ước.pdf')
  expect((await picked(pdf('', ' \u0007 '))).fileName).toBe('PDF')
  const long = (await picked(pdf('', `${'ă'.repeat(300)} đã ký.pdf`))).fileName
  expect(long.length).toBeLessThanOrEqual(maxNameLength)
  expect(long).toMatch(/^ă+….* đã ký\.pdf$/)
})

test('refuses what is no PDF, too large, or cannot be read', async () => {
  expect(await read(new File(['PK'], 'a.pdf'))).toEqual({ ok: false, failure: { code: 'FILE_NOT_PDF' } })
  expect(await read(new File([], 'a.pdf'))).toEqual({ ok: false, failure: { code: 'FILE_NOT_PDF' } })
  expect(await read(new File([`${'x'.repeat(2000)}%PDF-`], 'a.pdf'))).toMatchObject({ ok: false })
  const huge = { size: maxCopyBytes + 1, name: 'a.pdf' } as File
  expect(await read(huge)).toEqual({ ok: false, failure: { code: 'FILE_TOO_LARGE' } })
  const gone = {
    size: 1,
    name: 'a.pdf',
    arrayBuffer: () => Promise.reject(new Error('gone')),
  } as never as File
  expect(await read(gone)).toEqual({ ok: false, failure: { code: 'FILE_UNREADABLE' } })
})
