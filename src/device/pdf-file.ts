import { bytesToHex } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'
import { forceOneLine } from '@/domain/shared/text'
import { maxCopyBytes, maxNameLength, type PickedFile } from '@/domain/year/signed-copies'

/** Reads the PDFs that people choose. */
export type PdfFiles = { readonly read: (file: File) => Promise<Result<PickedFile>> }

/** How far from its start a file may have the PDF header (ISO 32000-1, note to Annex H.3). */
const headerWithin = 1024

const latin1 = new TextDecoder('latin1')

/** A file's name as the log accepts it: file systems allow characters and lengths that it does not. */
function lineFromName(name: string): string {
  const line = forceOneLine(name)
  if (line.length <= maxNameLength) return line === '' ? 'PDF' : line
  const half = Math.floor((maxNameLength - 1) / 2)
  return `${line.slice(0, half)}…${line.slice(-half)}`
}

const chunk = 1_000_000
const overlap = 64

/** Searches the file in chunks: a large one as a single text would not fit in a phone's memory. */
function holdsSignature(content: ArrayBuffer): boolean {
  for (let start = 0; start < content.byteLength; start += chunk) {
    if (/\/ByteRange\s*\[/.test(latin1.decode(content.slice(start, start + chunk + overlap)))) return true
  }
  return false
}

async function read(file: File): Promise<Result<PickedFile>> {
  if (file.size > maxCopyBytes) return fail('FILE_TOO_LARGE')
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
    fileName: lineFromName(file.name),
    bytes: content.byteLength,
    holdsSignature: holdsSignature(content),
  })
}

/** Reads PDFs on this device. Fails with FILE_TOO_LARGE, FILE_UNREADABLE or FILE_NOT_PDF. */
export function createPdfFiles(): PdfFiles {
  return { read }
}
