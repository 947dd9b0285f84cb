import { unzipSync, zipSync } from 'fflate'

import { fail, ok, type Result } from '@/domain/shared/result'

import { plainPart } from './part'

/** What the parts of a workbook may come to once they are unpacked; the largest pledge is a hundredth of it. */
const maxUnpacked = 40_000_000

/** The parts that say what cells show; programs differ in how they name them. */
const needed = (name: string) =>
  /\.(?:xml|rels)$/i.test(name) &&
  !/(?:^|[/\\])(?:media|drawings|charts|comments|embeddings|externalLinks|pivot\w*|customXml|docProps|worksheets[/\\]_rels)[/\\]/i.test(
    name,
  )

/**
 * The archive of a workbook with nothing but what is read of it, not compressed. What is unpacked takes no more room
 * than the archive says, and what it says is bounded. Fails with SHEET_TOO_LARGE or SHEET_UNREADABLE.
 */
export function leanArchive(bytes: Uint8Array): Result<Uint8Array> {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!needed(name)) return false
      unpacked += originalSize
      return unpacked <= maxUnpacked
    },
  })
  if (unpacked > maxUnpacked) return fail('SHEET_TOO_LARGE')
  const plain: Record<string, Uint8Array> = {}
  for (const [name, part] of Object.entries(parts)) {
    const xml = plainPart(part)
    if (xml === null) return fail('SHEET_UNREADABLE')
    plain[name] = xml
  }
  return ok(zipSync(plain, { level: 0 }))
}
