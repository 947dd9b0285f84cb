import { computed, onScopeDispose, shallowRef, watch } from 'vue'

import { readPledgeOf } from '@/actions/start-draft'
import type { LastPledge } from '@/domain/pledge/carry'
import { itemsInOrder, pledgeItemOf } from '@/domain/pledge/draft'
import type { Failure } from '@/domain/shared/errors'
import type { Results } from '@/firebase/results'
import { useServices } from '@/services/services'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'
import { createListeners, liveRef } from '@/sync/live'

/** What was entered from paper of one unit. */
export type PaperRecord = Results

/**
 * The year from paper on screen: its results as they are entered, and its items; where it has none of its own, those of
 * the pledge of the year after, under whose ids its results are shown beside them.
 */
export function usePaperYear() {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const failure = shallowRef<Failure | null>(null)
  const results = liveRef<Results>()
  const borrowed = shallowRef<LastPledge | null>(null)
  const { listen, stopAll } = createListeners((why) => (failure.value = why))
  let stopped = false

  const nextYear = computed(() => String(Number(year.where.year) + 1))
  const own = computed<LastPledge | null>(() => {
    const areas = year.year?.settings.areas ?? []
    const items = itemsInOrder(areas, year.items.records).map(([id, item]) => pledgeItemOf(id, item))
    return items.length === 0 ? null : { areas, items }
  })

  async function start(): Promise<void> {
    const { database } = await load()
    if (!stopped) listen(database.watchResults(year.where), (value) => (results.value = value))
  }

  /** Reads the items of the year after, once: while this year has none of its own. */
  async function borrow(): Promise<void> {
    const next = bloc.years.records.get(nextYear.value)
    if (next === undefined || own.value !== null || borrowed.value !== null) return
    const read = await readPledgeOf(await load(), { ...year.where, year: nextYear.value }, next)
    if (read.ok) borrowed.value = read.value
  }

  watch([() => bloc.years.records, own], () => void borrow(), { immediate: true })
  onScopeDispose(() => {
    stopped = true
    stopAll()
  })
  void start()

  return {
    results,
    failure,
    nextYear,
    /** True while the items are those of the year after. */
    isBorrowed: computed(() => own.value === null && borrowed.value !== null),
    pledge: computed(() => own.value ?? borrowed.value),
  }
}
