/** A file that a PDF carries, as it stands in the PDF. */
export type EmbeddedFile = { readonly bytes: Uint8Array; readonly deflated: boolean }

/** A PDF is refused above this size: ours have a few hundred kilobytes. */
export const pdfLimit = 24 * 1024 * 1024

const most = 16
/** How many streams of the type are looked at, whatever they hold: each may send the search through the whole file. */
const looks = 64
/** How far a stream's dictionary may reach before and after its type. */
const reach = 2048

/** True if the bytes begin as a PDF does (ISO 32000-1, 7.5.2). */
export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 5)) === '%PDF-'
}

/** Bytes as text, one character each; in pieces, because a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}

/** The stream whose dictionary holds the type at `at`; null where there is none. */
function streamAt(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; head: string } | null {
  const opens = text.lastIndexOf(' obj', at)
  const starts = text.indexOf('stream', at)
  if (opens < at - reach || opens === -1 || starts === -1 || starts > at + reach) return null
  const head = text.slice(opens, starts)
  const from = starts + (text.startsWith('\r\n', starts + 6) ? 8 : 7)
  const length = /\/Length\s+([0-9]{1,9})\b(?!\s+[0-9]+\s+R)/.exec(head)?.[1]
  const to = length === undefined ? text.indexOf('endstream', from) : from + Number(length)
  return to === -1 || to > text.length ? null : { from, to, head }
}

/**
 * The files that one of our PDFs carries: streams of type EmbeddedFile (ISO 32000-1, 7.11.4) that are stored as
 * they are or deflated. Only the structure that our own writer gives is looked for; whatever else a PDF may do
 * (encryption, other filters) is not read. At most sixteen are returned.
 */
export function embeddedFiles(pdf: Uint8Array): readonly EmbeddedFile[] {
  const text = latin(pdf)
  const files: EmbeddedFile[] = []
  let looked = 0
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    looked += 1
    if (looked > looks) break
    const stream = streamAt(text, index)
    const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(stream?.head ?? '')?.[1]
    if (stream === null || (filter !== undefined && filter !== 'FlateDecode')) continue
    files.push({ bytes: pdf.subarray(stream.from, stream.to), deflated: filter !== undefined })
    if (files.length === most) break
  }
  return files
}
