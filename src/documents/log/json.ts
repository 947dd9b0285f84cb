import { canonical } from '@/domain/shared/canonical'
import { utf8ToBytes } from '@/domain/shared/digest'

import { mediaTypes, type Paper, type PaperSource } from '../paper-source'

/**
 * The log as stored, entry by entry, in canonical JSON (RFC 8785), for other programs. It proves nothing by itself;
 * the proof bundle does, since it has the texts and keys as well.
 */
export function logJson({ replay }: PaperSource): Paper {
  const { where, entries } = replay
  const text = canonical({ format: 'giao-uoc/log@1', ...where, entries })
  return { name: `nhat-ky-${where.year}.json`, type: mediaTypes.json, bytes: utf8ToBytes(text) }
}
