import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import type { Scene } from '@/actions/scene'
import type { Failure } from '@/domain/shared/errors'
import { nowhere, type Where } from '@/domain/log/where'
import { hasFollowed } from '@/domain/log/follow'
import { groundOf, groundVerified } from '@/domain/year/ground'
import { seatsOf } from '@/domain/year/seats'
import { shownStage } from '@/domain/year/attestation'
import type { LiveLog } from '@/firebase/log'
import { useServices } from '@/services/services'
import { createFrozenTexts } from '@/sync/frozen-texts'
import { createJudgedLog } from '@/sync/judged-log'
import { createYearAlarms } from '@/sync/year-alarms'
import { createYearLiveness } from '@/sync/year-liveness'
import { createYearRecords } from '@/sync/year-records'

import { useBlocStore } from './bloc'

/** The year on screen: its log, replayed and verified on arrival, its text, reviews and people. */
export const useYearStore = defineStore('year', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const where = shallowRef<Where>(nowhere)
  const failure = shallowRef<Failure | null>(null)
  const records = createYearRecords((why) => {
    failure.value = why
    bloc.noteFailure(why)
  })
  const { year } = records
  const judged = createJudgedLog(load, () => {
    const { keys, bloc: site } = bloc
    const isKnown = keys.fresh && records.revisions.value.fresh && site !== null
    return isKnown ? { keys: keys.records, revisions: texts.value, site } : null
  })
  const { log, replay, verdicts } = judged
  const { texts, revision, previous } = createFrozenTexts(records.revisions, replay)
  const alarms = createYearAlarms(load, { where, year, log, replay }, () => ({
    key: bloc.keyAltered,
    revocation: bloc.revocationAltered,
  }))
  const { alarm } = alarms
  const liveness = createYearLiveness({
    year,
    log,
    replay,
    arrivedEntries: () => judged.latest().log.entries.length,
    behind: () => records.behind.value || bloc.behind,
    alarmed: () => alarm.value !== null,
  })

  async function open(next: Where): Promise<void> {
    if (where.value.bloc === next.bloc && where.value.year === next.year) return
    close()
    where.value = next
    judged.start(next)
    const { database } = await load()
    await alarms.start(next)
    if (where.value !== next) return
    records.start(database, next, {
      heard: liveness.heard,
      reached: (value) => (liveness.reached.value = value),
      year: alarms.seeYear,
      log: receiveLog,
      revisions: alarms.seeTexts,
    })
  }

  function receiveLog(value: LiveLog): void {
    alarms.seeLog(judged.latest().replay, value)
    alarms.follow(judged.receive(value), value)
    void judged.judge()
  }

  function close(): void {
    records.stop()
    where.value = nowhere
    failure.value = null
    judged.start(nowhere)
    alarms.clear()
    liveness.clear()
    records.clear()
  }

  watch([() => bloc.keys, texts, () => bloc.bloc], judged.judge)

  const scene = computed<Scene | null>(() => {
    const { record } = year.value
    if (bloc.bloc === null || bloc.me === null || record === null) return null
    const guarded = alarm.value === null ? replay.value : { ...replay.value, alarm: alarm.value }
    return { bloc: bloc.bloc, member: bloc.me, year: record, replay: guarded, verdicts: verdicts.value }
  })

  return {
    where: computed(() => where.value),
    year: computed(() => year.value.record),
    yearCorrupt: computed(() => year.value.corrupt),
    lastYear: computed(() => records.lastYear.value.record),
    lastResults: computed(() => records.lastResults.value.records),
    replay: computed(() => replay.value),
    verdicts,
    /** The verdict on each entry by itself, whatever it rests on. */
    verdictsAlone: judged.alone,
    /** Why nothing in this year can be relied on; null while nothing is wrong. */
    alarm,
    /** The current frozen text, verified against its digest; null before the first freeze or while it loads. */
    revision,
    /** The frozen text that the current one replaced. */
    previous,
    /** Every frozen text by its digest, as stored. */
    texts,
    reviews: computed(() => records.reviews.value),
    presence: computed(() => records.presence.value.records),
    items: computed(() => records.items.value),
    seats: computed(() => seatsOf(replay.value, verdicts.value)),
    ground: computed(() => groundOf(replay.value)),
    groundVerified: computed(() => groundVerified(replay.value, verdicts.value)),
    stage: computed(() => shownStage(replay.value, verdicts.value)),
    /** False while the server has not confirmed what is shown. */
    fresh: liveness.fresh,
    /** False once this page's listeners are known not to hear from the server. */
    reached: computed(() => liveness.reached.value),
    /** To be called by a screen that follows the ceremony. Returns a function that ends it. */
    follow: liveness.follow,
    /** True once the year has loaded; losing the connection later removes nothing from the screen. */
    loaded: computed(() => liveness.loaded.value),
    failure: computed(() => failure.value),
    /** True if this device has followed the log since before the signing was opened. */
    followed: computed(() => hasFollowed(replay.value, alarms.remembered.value)),
    /** Accepts the log as it is now, after its head was compared in person. */
    acceptHead: () => alarms.accept(replay.value),
    scene,
    open,
    close,
  }
})
