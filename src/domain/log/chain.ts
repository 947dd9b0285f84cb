import { sha256Hex } from '../shared/digest'
import type { Where } from './where'
import { signedDigest } from './statement'
import type { Entry } from './entry'

/** The hash that binds an entry to everything before it and to the text that was signed (docs/protocol.md). */
export function entryHash(where: Where, entry: Omit<Entry, 'hash' | 'at'>): string {
  return sha256Hex(
    [
      'giao-uoc/log/v1',
      `${where.bloc}/${where.year}`,
      String(entry.seq),
      entry.prev,
      String(entry.prevAt),
      String(entry.ct),
      entry.sig,
      entry.ad,
      entry.cdj,
      signedDigest(where, entry as Entry),
    ].join('\n'),
  )
}

/** How far a device's clock may be from the server's, in ms. */
export const clockTolerance = 120_000
