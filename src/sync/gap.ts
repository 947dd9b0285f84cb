import { shallowRef, watch, type ShallowRef } from 'vue'

import type { Alarm, Replay } from '@/domain/log/replay'
import { isPassing } from '@/domain/shared/errors'
import type { Where } from '@/domain/log/where'
import type { Year } from '@/domain/year/year'
import type { Database } from '@/firebase/database'
import type { LiveRecord } from '@/firebase/live'

import type { AppServices } from '@/services/services'

/** How long the year and its log may disagree before the server is asked; they normally arrive together (ms). */
const gracePeriod = 1000
/** How long until the server is asked again while they still disagree (ms). */
const retryInterval = 5000

/** Whether the server has what one of the two listeners lacks: then that listener is behind, and nothing is missing. */
async function serverHas(
  database: Database,
  where: Where,
  counted: number,
  entries: number,
): Promise<boolean> {
  if (counted > entries) {
    const found = await database.readEntry(where, entries + 1)
    return found.ok || isPassing(found.failure.code)
  }
  const found = await database.readYear(where)
  return found.ok ? found.value.seq >= entries : isPassing(found.failure.code)
}

/** Gives the entry that the year counts but the log lacks, on the server too. */
export function createGap(
  load: AppServices['load'],
  where: ShallowRef<Where>,
  year: ShallowRef<LiveRecord<Year>>,
  log: ShallowRef<{ readonly fresh: boolean }>,
  replay: ShallowRef<Replay>,
): ShallowRef<Alarm | null> {
  const gap = shallowRef<Alarm | null>(null)

  watch(
    [() => year.value.record?.seq, () => replay.value.projection.seq],
    ([counted, entries], _before, cleanup) => {
      gap.value = null
      if (counted === undefined || counted === entries) return
      const expected = counted
      let cancelled = false
      let timer = setTimeout(() => void check(), gracePeriod)

      async function check(): Promise<void> {
        const { database } = await load()
        const behind = await serverHas(database, where.value, expected, entries)
        if (cancelled) return
        if (!behind && log.value.fresh && year.value.fresh) {
          gap.value = { code: 'ENTRY_MISSING', seq: entries + 1 }
        } else timer = setTimeout(() => void check(), retryInterval)
      }

      cleanup(() => {
        cancelled = true
        clearTimeout(timer)
      })
    },
  )

  return gap
}
