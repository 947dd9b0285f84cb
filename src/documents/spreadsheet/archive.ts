import { unzipSync, zipSync } from 'fflate'

/** What the parts of a workbook may come to once they are unpacked; the largest pledge is a hundredth of it. */
const maxUnpacked = 40_000_000

/** The parts that say what cells show; programs differ in how they name them. */
const needed = (name: string) =>
  /\.(?:xml|rels)$/i.test(name) &&
  !/(?:^|[/\\])(?:media|drawings|charts|comments|embeddings|externalLinks|pivot\w*|customXml|docProps|worksheets[/\\]_rels)[/\\]/i.test(
    name,
  )

/**
 * The archive of a workbook with nothing but what is read of it, not compressed; null if that is too much. What is
 * unpacked takes no more room than the archive says, and what it says is bounded.
 */
export function leanArchive(bytes: Uint8Array): Uint8Array | null {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!needed(name)) return false
      unpacked += originalSize
      return unpacked <= maxUnpacked
    },
  })
  return unpacked > maxUnpacked ? null : zipSync(parts, { level: 0 })
}
