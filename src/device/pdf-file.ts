import { bytesToHex } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'
import { madeOneLine } from '@/domain/shared/text'
import { largestCopy, longestName, type PickedFile } from '@/domain/year/signed-copies'

/** Reads the PDFs that people pick. */
export type PdfFiles = { readonly read: (file: File) => Promise<Result<PickedFile>> }

/** How far from its start a file may say that it is a PDF (ISO 32000-1, note to Annex H.3). */
const headerWithin = 1024

const latin1 = new TextDecoder('latin1')

/** File systems allow what a line does not. */
function lineOf(name: string): string {
  const line = madeOneLine(name)
  if (line.length <= longestName) return line === '' ? 'PDF' : line
  const half = Math.floor((longestName - 1) / 2)
  return `${line.slice(0, half)}…${line.slice(-half)}`
}

const chunk = 1_000_000
const overlap = 64

/** Looks through the file piece by piece: a whole large one as text would be more than a phone can hold. */
function holdsSignature(content: ArrayBuffer): boolean {
  for (let start = 0; start < content.byteLength; start += chunk) {
    if (/\/ByteRange\s*\[/.test(latin1.decode(content.slice(start, start + chunk + overlap)))) return true
  }
  return false
}

async function read(file: File): Promise<Result<PickedFile>> {
  if (file.size > largestCopy) return fail('FILE_TOO_LARGE')
  let content: ArrayBuffer
  try {
    content = await file.arrayBuffer()
  } catch {
    return fail('FILE_UNREADABLE')
  }
  if (!latin1.decode(content.slice(0, headerWithin)).includes('%PDF-')) return fail('FILE_NOT_PDF')
  const digest = await crypto.subtle.digest('SHA-256', content)
  return ok({
    file: bytesToHex(new Uint8Array(digest)),
    fileName: lineOf(file.name),
    bytes: content.byteLength,
    holdsSignature: holdsSignature(content),
  })
}

/** Reads PDFs on this device. Fails with FILE_TOO_LARGE, FILE_UNREADABLE or FILE_NOT_PDF. */
export function createPdfFiles(): PdfFiles {
  return { read }
}
