import type { DraftItem } from '@/domain/pledge/item'
import type { Review } from '@/domain/pledge/review'
import type { Failure } from '@/domain/shared/errors'
import type { Where } from '@/domain/log/where'
import type { Year } from '@/domain/year/year'
import type { Database } from '@/firebase/database'
import type { Live, LiveRecord } from '@/firebase/live'
import type { LiveLog } from '@/firebase/log'
import type { Presence } from '@/firebase/presence'
import type { Heard } from '@/firebase/reach'
import type { Results } from '@/firebase/results'

import { createListeners, liveRef, recordRef } from './live'

/** Handlers for the values that are not merely shown. */
type Receivers = {
  /** What the page shows, to be compared with what the server has. */
  readonly heard: () => Heard | null
  readonly reached: (reached: boolean) => void
  /** Returns the year to show: the one seen before, if the server no longer has it. */
  readonly year: (before: LiveRecord<Year>, now: LiveRecord<Year>) => LiveRecord<Year>
  readonly log: (log: LiveLog) => void
  readonly revisions: (revisions: Live<{ text: string }>) => void
}

/** All live records of the year on screen except its log. `failed` gets the failure of a dead listener, then null. */
export function createYearRecords(failed: (failure: Failure | null) => void) {
  const year = recordRef<Year>()
  const lastYear = recordRef<Year>()
  const revisions = liveRef<{ text: string }>()
  const reviews = liveRef<Review>()
  const presence = liveRef<Presence>()
  const items = liveRef<DraftItem>()
  const lastResults = liveRef<Results>()
  const { listen, stopAll, behind } = createListeners(failed)

  /** Listens to `where` and to the previous year, until `stop`. */
  function start(database: Database, where: Where, receivers: Receivers): void {
    const last = { bloc: where.bloc, year: String(Number(where.year) - 1) }
    listen(database.watchReach(where, receivers.heard), receivers.reached)
    listen(database.watchYear(where), (value) => (year.value = receivers.year(year.value, value)))
    listen(database.watchLog(where), receivers.log)
    listen(database.watchRevisions(where), (value) => {
      revisions.value = value
      receivers.revisions(value)
    })
    listen(database.watchReviews(where), (value) => (reviews.value = value))
    listen(database.watchPresence(where), (value) => (presence.value = value))
    listen(database.watchItems(where), (value) => (items.value = value))
    listen(database.watchYear(last), (value) => (lastYear.value = value))
    listen(database.watchResults(last), (value) => (lastResults.value = value))
  }

  function clear(): void {
    for (const live of [revisions, reviews, presence, items, lastResults]) {
      live.value = { records: new Map(), corrupt: [], fresh: false }
    }
    for (const record of [year, lastYear]) record.value = { record: null, corrupt: false, fresh: false }
  }

  return {
    year,
    lastYear,
    revisions,
    reviews,
    presence,
    items,
    lastResults,
    behind,
    start,
    /** Stops listening. What is shown stays until `clear`. */
    stop: stopAll,
    clear,
  }
}
