import type { Entry } from '@/domain/log/entry'
import { provenTimes } from '@/domain/year/proven-times'
import type { Verdicts } from '@/domain/log/standing'
import { dayInVietNam } from '@/domain/shared/day'
import { ok } from '@/domain/shared/result'

/** The entries of one day, newest first; '' for those whose time is not proven. */
export type LogDay = { readonly day: string; readonly entries: readonly Entry[] }

/** The verdicts where each entry that this browser has yet to judge holds: until then its state says so beside it. */
function foreseen(entries: readonly Entry[], verdicts: Verdicts): Verdicts {
  return new Map(entries.map(({ seq }) => [seq, verdicts.get(seq) ?? ok(null)]))
}

/**
 * The newest `most` entries of a judged log, newest first, under the days on which the server wrote them. While people
 * sign (`live`) each has the time that the server has just told; the attestation proves it a moment later.
 */
export function newestByDay(
  entries: readonly Entry[],
  verdicts: Verdicts,
  { most, live }: { readonly most: number; readonly live: boolean },
): readonly LogDay[] {
  const isProven = provenTimes(entries, foreseen(entries, verdicts))
  const days = new Map<string, Entry[]>()
  for (const entry of entries.slice(-most).reverse()) {
    const day = live || isProven(entry) ? dayInVietNam(entry.at) : ''
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
