/** A file embedded in a PDF, as stored there. */
export type EmbeddedFile = { readonly bytes: Uint8Array; readonly deflated: boolean }

/** Larger PDFs are refused: ours have a few hundred kilobytes. */
export const pdfLimit = 24 * 1024 * 1024

const maxFiles = 16
/** How many candidate streams are examined: each may cause a search through the whole file. */
const maxCandidates = 64
/** How far a stream's dictionary may extend before and after its type. */
const maxDictionary = 2048

/** True if the bytes begin as a PDF does (ISO 32000-1, 7.5.2). */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === '%PDF-'
}

/** Bytes as text, one character each; in chunks, because a call takes a limited number of arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}

/** The stream whose dictionary contains the type at `at`; null if there is none. */
function streamAt(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; head: string } | null {
  const opens = text.lastIndexOf(' obj', at)
  const starts = text.indexOf('stream', at)
  if (opens < at - maxDictionary || opens === -1 || starts === -1 || starts > at + maxDictionary) return null
  const head = text.slice(opens, starts)
  const from = starts + (text.startsWith('\r\n', starts + 6) ? 8 : 7)
  const length = /\/Length\s+([0-9]{1,9})\b(?!\s+[0-9]+\s+R)/.exec(head)?.[1]
  const to = length === undefined ? text.indexOf('endstream', from) : from + Number(length)
  return to === -1 || to > text.length ? null : { from, to, head }
}

/**
 * The files embedded in one of our PDFs: streams of type EmbeddedFile (ISO 32000-1, 7.11.4), uncompressed or deflated.
 * Only the structure produced by our own writer is supported, not encryption or other filters. At most sixteen are
 * returned.
 */
export function embeddedFiles(pdf: Uint8Array): readonly EmbeddedFile[] {
  const text = latin1(pdf)
  const files: EmbeddedFile[] = []
  let candidates = 0
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    candidates += 1
    if (candidates > maxCandidates) break
    const stream = streamAt(text, index)
    const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(stream?.head ?? '')?.[1]
    if (stream === null || (filter !== undefined && filter !== 'FlateDecode')) continue
    files.push({ bytes: pdf.subarray(stream.from, stream.to), deflated: filter !== undefined })
    if (files.length === maxFiles) break
  }
  return files
}
