import { shallowRef } from 'vue'

import { compareWithNow } from '@/domain/log/follow'
import type { Alarm, Replay } from '@/domain/log/replay'
import type { Year } from '@/domain/year/year'
import type { LiveLog } from '@/firebase/log'
import type { LiveRecord } from '@/firebase/live'

/**
 * Compares what this page has seen of a year with what the server says now. Entries never change and a year never
 * goes back: the first violation raises an alarm, which stays even if everything is restored afterwards.
 */
export function createSightings() {
  const alarm = shallowRef<Alarm | null>(null)

  function ofLog(replay: Replay, log: LiveLog): void {
    if (log.fresh) alarm.value ??= compareWithNow(replay, log.entries)
  }

  /** Returns the year to show: the one seen before, if the server no longer has it. */
  function ofYear(before: LiveRecord<Year>, now: LiveRecord<Year>): LiveRecord<Year> {
    if (before.record === null || now.corrupt || !now.fresh) return now
    const back = now.record === null || now.record.seq < before.record.seq
    if (back) alarm.value ??= { code: 'YEAR_ROLLED_BACK', seq: before.record.seq }
    return now.record === null ? before : now
  }

  function forget(): void {
    alarm.value = null
  }

  return { alarm, ofLog, ofYear, forget }
}
