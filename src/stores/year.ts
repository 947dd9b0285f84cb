import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import type { Scene } from '@/actions/scene'
import type { DraftItem } from '@/domain/pledge/item'
import { readRevision } from '@/domain/pledge/revision'
import type { Review } from '@/domain/pledge/review'
import type { Failure } from '@/domain/shared/errors'
import type { Where } from '@/domain/signing/act'
import { hasFollowed } from '@/domain/log/follow'
import { compareWithYear, emptyReplay, extend, type Alarm, type Replay } from '@/domain/log/replay'
import { groundOf, groundVerified, seatsOf, shownStage } from '@/domain/year/ceremony'
import type { Year } from '@/domain/year/year'
import type { LiveLog } from '@/firebase/log'
import type { Presence } from '@/firebase/presence'
import type { Results } from '@/firebase/results'

import { useBlocStore } from './bloc'
import { createHeadMemory } from './head-memory'
import { createListeners, liveRef, recordRef } from './live'
import { useServices } from './services'
import { createVerdicts } from './verdicts'

const nowhere: Where = { bloc: '', year: '' }
/** How long the year may be ahead of its log before the gap is an alarm; both normally arrive together. */
const patience = 3000

/** The year on screen: its log replayed and verified on arrival, its text, reviews and people. */
export const useYearStore = defineStore('year', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const where = shallowRef<Where>(nowhere)
  const failure = shallowRef<Failure | null>(null)
  const year = recordRef<Year>()
  const lastYear = recordRef<Year>()
  const log = shallowRef<LiveLog>({ entries: [], alarm: null, fresh: false })
  const replay = shallowRef<Replay>(emptyReplay(nowhere))
  const revisions = liveRef<{ text: string }>()
  const reviews = liveRef<Review>()
  const presence = liveRef<Presence>()
  const items = liveRef<DraftItem>()
  const lastResults = liveRef<Results>()
  const gap = shallowRef<Alarm | null>(null)
  const arrived = shallowRef(false)
  const reached = shallowRef(true)
  const overlay = createVerdicts()
  const memory = createHeadMemory(load)
  const listeners = createListeners((why) => (failure.value = why))

  async function open(next: Where): Promise<void> {
    if (where.value.bloc === next.bloc && where.value.year === next.year) return
    close()
    where.value = next
    replay.value = emptyReplay(next)
    const { database } = await load()
    await memory.start(next)
    if (where.value !== next) return
    const last = { bloc: next.bloc, year: String(Number(next.year) - 1) }
    listeners.listen(database.watchReach(), (value) => (reached.value = value))
    listeners.listen(database.watchYear(next), (value) => (year.value = value))
    listeners.listen(database.watchLog(next), take)
    listeners.listen(database.watchRevisions(next), (value) => (revisions.value = value))
    listeners.listen(database.watchReviews(next), (value) => (reviews.value = value))
    listeners.listen(database.watchPresence(next), (value) => (presence.value = value))
    listeners.listen(database.watchItems(next), (value) => (items.value = value))
    listeners.listen(database.watchYear(last), (value) => (lastYear.value = value))
    listeners.listen(database.watchResults(last), (value) => (lastResults.value = value))
  }

  function take(value: LiveLog): void {
    log.value = value
    const replayed = replay.value.entries.length
    replay.value = extend(replay.value, value.entries.slice(replayed))
    if (value.fresh && value.alarm === null && replay.value.alarm === null) void memory.follow(replay.value)
  }

  function close(): void {
    listeners.stopAll()
    overlay.clear()
    where.value = nowhere
    replay.value = emptyReplay(nowhere)
    log.value = { entries: [], alarm: null, fresh: false }
    gap.value = null
    arrived.value = false
    reached.value = true
    for (const live of [revisions, reviews, presence, items, lastResults]) {
      live.value = { records: new Map(), corrupt: [], fresh: false }
    }
    for (const record of [year, lastYear]) record.value = { record: null, corrupt: false, fresh: false }
  }

  const texts = computed(() => new Map([...revisions.value.records].map(([id, { text }]) => [id, text])))

  watch([replay, () => bloc.keys, texts, () => bloc.bloc], async () => {
    if (!bloc.keys.fresh || !revisions.value.fresh || bloc.bloc === null) return
    const { ecdsa } = await load()
    const evidence = { keys: bloc.keys.records, revisions: texts.value, site: bloc.bloc, ecdsa }
    await overlay.update(replay.value, evidence)
  })

  watch(
    () => log.value.fresh && (year.value.record !== null || year.value.corrupt),
    (now) => {
      if (now) arrived.value = true
    },
    { flush: 'sync' },
  )

  watch([() => year.value.record?.seq, () => replay.value.projection.seq], (_now, _before, cleanup) => {
    gap.value = null
    const ahead = year.value.record !== null && year.value.record.seq !== replay.value.projection.seq
    if (!ahead) return
    const seq = replay.value.projection.seq + 1
    const timer = setTimeout(() => {
      if (log.value.fresh && year.value.fresh) gap.value = { code: 'ENTRY_MISSING', seq }
    }, patience)
    cleanup(() => {
      clearTimeout(timer)
    })
  })

  const alarm = computed<Alarm | null>(() => {
    const { record } = year.value
    return (
      replay.value.alarm ??
      log.value.alarm ??
      (record && compareWithYear(replay.value, record)) ??
      memory.alarm.value ??
      gap.value
    )
  })
  const readText = computed(() => {
    const digest = replay.value.projection.revision
    const text = texts.value.get(digest)
    return text === undefined ? null : readRevision(text, digest)
  })
  const scene = computed<Scene | null>(() => {
    const { record } = year.value
    if (bloc.bloc === null || bloc.me === null || record === null) return null
    const guarded = alarm.value === null ? replay.value : { ...replay.value, alarm: alarm.value }
    return {
      bloc: bloc.bloc,
      member: bloc.me,
      year: record,
      replay: guarded,
      verdicts: overlay.verdicts.value,
    }
  })

  return {
    where: computed(() => where.value),
    year: computed(() => year.value.record),
    yearCorrupt: computed(() => year.value.corrupt),
    lastYear: computed(() => lastYear.value.record),
    lastResults: computed(() => lastResults.value.records),
    replay: computed(() => replay.value),
    verdicts: overlay.verdicts,
    alarm,
    /** The frozen text that stands, read and recomputed; null before the first freeze or while it loads. */
    revision: computed(() => (readText.value?.ok === true ? readText.value.value : null)),
    /** Texts of all revisions of the year by their id, as stored. */
    texts,
    reviews: computed(() => reviews.value),
    presence: computed(() => presence.value.records),
    items: computed(() => items.value),
    seats: computed(() => seatsOf(replay.value, overlay.verdicts.value)),
    ground: computed(() => groundOf(replay.value)),
    groundVerified: computed(() => groundVerified(replay.value, overlay.verdicts.value)),
    stage: computed(() => shownStage(replay.value, overlay.verdicts.value)),
    /** False while what is shown has not been confirmed by the server. */
    fresh: computed(() => reached.value && log.value.fresh && year.value.fresh),
    /** True once the server has told of the year; a connection lost since takes nothing off the screen. */
    loaded: computed(() => arrived.value),
    failure: computed(() => failure.value),
    /** True if this device has followed the log since before the signing was opened. */
    followed: computed(() => hasFollowed(replay.value, memory.remembered.value)),
    /** Accepts the log as it is, after its head was compared in person. */
    acceptHead: () => memory.accept(replay.value),
    scene,
    open,
    close,
  }
})
