import { embeddedFiles, isPdf, pdfLimit, type EmbeddedFile } from '@/domain/proof/embedded'
import { bundleFormat } from '@/domain/proof/format'
import { limits } from '@/domain/proof/limits'
import { fail, ok, type Result } from '@/domain/shared/result'

/** A bundle's text, and whether it was embedded in a PDF. */
export type ReadFile = { readonly text: string; readonly fromPdf: boolean }

function decode(bytes: Uint8Array<ArrayBuffer>): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return fail('BUNDLE_UNREADABLE', 'UTF-8')
  }
}

/** Inflates up to the limit of a bundle and no further: a small file may inflate to a huge one. */
async function inflate(bytes: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate'))
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = stream.getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.length
      if (size > limits.bytes) {
        await reader.cancel()
        return fail('BUNDLE_TOO_LARGE')
      }
      chunks.push(chunk.value)
    }
  } catch {
    return fail('BUNDLE_UNREADABLE', 'deflate')
  }
  return ok(new Uint8Array(await new Blob(chunks).arrayBuffer()))
}

async function textOf({ bytes, deflated }: EmbeddedFile): Promise<Result<string>> {
  if (!deflated) return decode(bytes.slice())
  const inflated = await inflate(bytes)
  return inflated.ok ? decode(inflated.value) : inflated
}

async function fromPdf(bytes: Uint8Array): Promise<Result<ReadFile>> {
  for (const file of embeddedFiles(bytes)) {
    const text = await textOf(file)
    if (!text.ok) return text
    if (text.value.includes(`"format":"${bundleFormat}"`)) return ok({ text: text.value, fromPdf: true })
  }
  return fail('PDF_WITHOUT_BUNDLE')
}

/**
 * Reads a bundle, or the one embedded in one of our PDFs. Nothing above the limits is read into memory.
 * Fails with BUNDLE_TOO_LARGE, BUNDLE_UNREADABLE or PDF_WITHOUT_BUNDLE.
 */
export async function readFile(file: Blob): Promise<Result<ReadFile>> {
  if (file.size > pdfLimit) return fail('BUNDLE_TOO_LARGE')
  const head = new Uint8Array(await file.slice(0, 5).arrayBuffer())
  const pdf = isPdf(head)
  if (!pdf && file.size > limits.bytes) return fail('BUNDLE_TOO_LARGE')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (pdf) return fromPdf(bytes)
  const text = decode(bytes)
  return text.ok ? ok({ text: text.value, fromPdf: false }) : text
}
