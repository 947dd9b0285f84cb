import { unzipSync, zipSync } from 'fflate'

/** What the parts of a workbook may come to once they are unpacked; the largest pledge is a hundredth of it. */
const maxUnpacked = 40_000_000

/** The parts of a workbook that say what its cells show. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|theme\/theme\d+\.xml|worksheets\/[^/]+\.xml))$/i

/**
 * The archive of a workbook with nothing but what is read of it, not compressed; null if that is too much. What is
 * unpacked takes no more room than the archive says, and what it says is bounded.
 */
export function leanArchive(bytes: Uint8Array): Uint8Array | null {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!needed.test(name)) return false
      unpacked += originalSize
      return unpacked <= maxUnpacked
    },
  })
  return unpacked > maxUnpacked ? null : zipSync(parts, { level: 0 })
}
