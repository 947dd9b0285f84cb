import type { Entry } from '@/domain/log/entry'
import { dayInVietNam } from '@/domain/shared/day'

/** The entries of one day, newest first. */
export type LogDay = { readonly day: string; readonly entries: readonly Entry[] }

/** The newest `most` entries, newest first, under the days on which the server wrote them. */
export function newestByDay(entries: readonly Entry[], most: number): readonly LogDay[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries.slice(-most).reverse()) {
    const day = dayInVietNam(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
