import { readLink } from '@/domain/log/link'
import type { Replay } from '@/domain/log/replay'
import { limits } from '@/domain/proof/limits'
import { namedElsewhere } from '@/domain/proof/named'
import { linksElsewhere, type ForeignEntry } from '@/domain/proof/terms'
import { isPassing } from '@/domain/shared/errors'
import { ok, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** The handovers of other years' logs that this log leads to, by their links; one that is gone is left out. */
export async function readTerms(
  { database }: Pick<Services, 'database'>,
  replay: Replay,
): Promise<Result<ReadonlyMap<string, ForeignEntry>>> {
  const { where } = replay
  const found = new Map<string, ForeignEntry>()
  const waiting = [...linksElsewhere(replay)]
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const read = readLink(link)
    if (read === null || found.has(link) || found.size >= limits.terms) continue
    const entry = await database.readEntry({ ...where, year: read.year }, read.seq)
    if (!entry.ok && isPassing(entry.failure.code)) return entry
    if (!entry.ok) continue
    found.set(link, { year: read.year, entry: entry.value })
    waiting.push(...namedElsewhere(where.year, entry.value))
  }
  return ok(found)
}
