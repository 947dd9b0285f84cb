import { computed, type ComputedRef, type ShallowRef } from 'vue'

import { compareWithYear, type Alarm, type Replay } from '@/domain/log/replay'
import type { Where } from '@/domain/log/where'
import type { Year } from '@/domain/year/year'
import type { Live, LiveRecord } from '@/firebase/live'
import type { LiveLog } from '@/firebase/log'
import type { AppServices } from '@/services/services'

import { createOnlyMemory } from './create-only'
import { createGap } from './gap'
import { createHeadMemory } from './head-memory'
import { createSightings } from './sightings'

/** The parts of the year on screen that the alarms are about. */
type Shown = {
  readonly where: ShallowRef<Where>
  readonly year: ShallowRef<LiveRecord<Year>>
  readonly log: ShallowRef<LiveLog>
  readonly replay: ShallowRef<Replay>
}

/** The ids of an altered key and an altered revocation of the bloc, which nobody may change; null if none was. */
type Altered = { readonly key: string | null; readonly revocation: string | null }

/**
 * Checks that the log on the server is the one that this page, and this device earlier, have seen. Any alarm blocks
 * all acts in the year.
 */
export function createYearAlarms(load: AppServices['load'], shown: Shown, altered: () => Altered) {
  const { where, year, log, replay } = shown
  const gap = createGap(load, where, year, log, replay)
  const memory = createHeadMemory(load)
  const sightings = createSightings()
  const frozenTexts = createOnlyMemory<{ text: string }>()

  /** A record outside the log that was altered: a frozen text, a key or a revocation. */
  const alteredRecord = computed<Alarm | null>(() => {
    const { key, revocation } = altered()
    const [code, id] =
      frozenTexts.altered.value !== null
        ? (['TEXT_CHANGED', frozenTexts.altered.value] as const)
        : key !== null
          ? (['KEY_CHANGED', key] as const)
          : (['REVOCATION_CHANGED', revocation] as const)
    return id === null ? null : { code, seq: replay.value.projection.seq, detail: id }
  })

  const alarm: ComputedRef<Alarm | null> = computed(() => {
    const { record } = year.value
    return (
      replay.value.alarm ??
      sightings.alarm.value ??
      (record && compareWithYear(replay.value, record)) ??
      memory.alarm.value ??
      gap.value ??
      alteredRecord.value
    )
  })

  /** Makes this device remember the head of a log that the server has confirmed and that raises no alarm. */
  function follow(next: Replay, value: LiveLog): void {
    if (value.fresh && sightings.alarm.value === null && next.alarm === null) void memory.follow(next)
  }

  function clear(): void {
    sightings.forget()
    memory.leave()
    frozenTexts.forget()
    gap.value = null
  }

  return {
    alarm,
    /** The head of the log that this device remembers. */
    remembered: memory.remembered,
    /** Recalls the head that this device remembers of a log. Await it before showing the log. */
    start: memory.start,
    /** Accepts the log as it is now, after its head was compared with another device in person. */
    accept: memory.accept,
    /** Checks the year as the server has it, and returns the one to show. */
    seeYear: sightings.ofYear,
    /** Compares the log as it has arrived with its previous replay. */
    seeLog: sightings.ofLog,
    /** Checks the frozen texts as the server has them. */
    seeTexts: (texts: Live<{ text: string }>): void => {
      frozenTexts.take(texts)
    },
    follow,
    clear,
  }
}
