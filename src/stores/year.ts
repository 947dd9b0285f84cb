import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import type { Scene } from '@/actions/scene'
import type { DraftItem } from '@/domain/pledge/item'
import { readRevision } from '@/domain/pledge/revision'
import type { Review } from '@/domain/pledge/review'
import type { Failure } from '@/domain/shared/errors'
import type { Where } from '@/domain/log/where'
import { hasFollowed } from '@/domain/log/follow'
import { compareWithYear, emptyReplay, extend, type Alarm, type Replay } from '@/domain/log/replay'
import { groundOf, groundVerified } from '@/domain/year/ground'
import { seatsOf } from '@/domain/year/seats'
import { shownStage } from '@/domain/year/attestation'
import { isOpened } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'
import type { LiveLog } from '@/firebase/log'
import type { Presence } from '@/firebase/presence'
import type { Heard } from '@/firebase/reach'
import type { Results } from '@/firebase/results'

import { useBlocStore } from './bloc'
import { createOnlyMemory } from '@/sync/create-only'
import { createGap } from '@/sync/gap'
import { createHeadMemory } from './head-memory'
import { createListeners, liveRef, recordRef } from '@/sync/live'
import { useServices } from '@/services/services'
import { createSightings } from '@/sync/sightings'
import { createVerdicts } from '@/sync/verdicts'

const nowhere: Where = { bloc: '', year: '' }
/** How long what has arrived may take to be judged before it is shown as recorded, not yet verified (ms). */
const glance = 50

/** The year on screen: its log replayed and verified on arrival, its text, reviews and people. */
export const useYearStore = defineStore('year', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const where = shallowRef<Where>(nowhere)
  const failure = shallowRef<Failure | null>(null)
  const year = recordRef<Year>()
  const lastYear = recordRef<Year>()
  const log = shallowRef<LiveLog>({ entries: [], fresh: false })
  const replay = shallowRef<Replay>(emptyReplay(nowhere))
  /** The log as it has arrived: ahead of what is shown by what is being judged. */
  let latest = { log: log.value, replay: replay.value }
  const revisions = liveRef<{ text: string }>()
  const reviews = liveRef<Review>()
  const presence = liveRef<Presence>()
  const items = liveRef<DraftItem>()
  const lastResults = liveRef<Results>()
  const gap = createGap(load, where, year, log, replay)
  const arrived = shallowRef(false)
  const reached = shallowRef(true)
  const followers = shallowRef(0)
  const overlay = createVerdicts()
  const memory = createHeadMemory(load)
  const sightings = createSightings()
  const frozenTexts = createOnlyMemory<{ text: string }>()
  const listeners = createListeners((why) => (failure.value = why))
  const confirmed = computed(
    () => log.value.fresh && year.value.fresh && !listeners.behind.value && !bloc.behind,
  )

  async function open(next: Where): Promise<void> {
    if (where.value.bloc === next.bloc && where.value.year === next.year) return
    close()
    where.value = next
    latest = { log: log.value, replay: emptyReplay(next) }
    show()
    const { database } = await load()
    await memory.start(next)
    if (where.value !== next) return
    const last = { bloc: next.bloc, year: String(Number(next.year) - 1) }
    listeners.listen(database.watchReach(next, heard), (value) => (reached.value = value))
    listeners.listen(database.watchYear(next), (value) => (year.value = sightings.ofYear(year.value, value)))
    listeners.listen(database.watchLog(next), take)
    listeners.listen(database.watchRevisions(next), (value) => {
      revisions.value = value
      frozenTexts.take(value)
    })
    listeners.listen(database.watchReviews(next), (value) => (reviews.value = value))
    listeners.listen(database.watchPresence(next), (value) => (presence.value = value))
    listeners.listen(database.watchItems(next), (value) => (items.value = value))
    listeners.listen(database.watchYear(last), (value) => (lastYear.value = value))
    listeners.listen(database.watchResults(last), (value) => (lastResults.value = value))
  }

  /** What the listeners have told of, for comparing it with what the server has. */
  function heard(): Heard | null {
    if (!arrived.value) return null
    const entries = latest.log.entries.length
    const told = year.value.record?.seq ?? entries
    const seq = alarm.value === null ? Math.min(entries, told) : Infinity
    const laid = followers.value > 0 || told !== entries || isOpened(replay.value.projection.stage)
    return { seq, confirmed: confirmed.value, laid }
  }

  /** To be called by a screen on which the ceremony is followed: what it shows must be true now. Returns its end. */
  function follow(): () => void {
    followers.value += 1
    return () => {
      followers.value -= 1
    }
  }

  function take(value: LiveLog): void {
    const before = latest.replay
    sightings.ofLog(before, value)
    latest = { log: value, replay: extend(before, value.entries.slice(before.entries.length)) }
    if (value.fresh && sightings.alarm.value === null && latest.replay.alarm === null)
      void memory.follow(latest.replay)
    void judgeLatest()
  }

  /** Puts on the screen what has arrived. */
  function show(): void {
    log.value = latest.log
    replay.value = latest.replay
  }

  /** Judging an entry takes a millisecond: it is shown once, with its verdict, unless that is long in coming. */
  async function judgeLatest(): Promise<void> {
    const { keys, bloc: site } = bloc
    if (!keys.fresh || !revisions.value.fresh || site === null) {
      show()
      return
    }
    const timer = setTimeout(show, glance)
    const { ecdsa } = await load()
    const evidence = { keys: keys.records, revisions: texts.value, site, ecdsa }
    await overlay.update(latest.replay, evidence, show)
    clearTimeout(timer)
  }

  function close(): void {
    listeners.stopAll()
    overlay.clear()
    sightings.forget()
    memory.leave()
    frozenTexts.forget()
    where.value = nowhere
    failure.value = null
    latest = { log: { entries: [], fresh: false }, replay: emptyReplay(nowhere) }
    show()
    gap.value = null
    arrived.value = false
    reached.value = true
    for (const live of [revisions, reviews, presence, items, lastResults]) {
      live.value = { records: new Map(), corrupt: [], fresh: false }
    }
    for (const record of [year, lastYear]) record.value = { record: null, corrupt: false, fresh: false }
  }

  const texts = computed(() => new Map([...revisions.value.records].map(([id, { text }]) => [id, text])))

  watch([() => bloc.keys, texts, () => bloc.bloc], judgeLatest)

  watch(
    () => log.value.fresh && (year.value.record !== null || year.value.corrupt),
    (now) => {
      if (now) arrived.value = true
    },
    { flush: 'sync' },
  )

  /** What was changed beside the log, although nobody may: a text, a key, a revocation. */
  const changedBeside = computed<Alarm | null>(() => {
    const [code, id] =
      frozenTexts.altered.value !== null
        ? (['TEXT_CHANGED', frozenTexts.altered.value] as const)
        : bloc.keyAltered !== null
          ? (['KEY_CHANGED', bloc.keyAltered] as const)
          : (['REVOCATION_CHANGED', bloc.revocationAltered] as const)
    return id === null ? null : { code, seq: replay.value.projection.seq, detail: id }
  })
  const alarm = computed<Alarm | null>(() => {
    const { record } = year.value
    return (
      replay.value.alarm ??
      sightings.alarm.value ??
      (record && compareWithYear(replay.value, record)) ??
      memory.alarm.value ??
      gap.value ??
      changedBeside.value
    )
  })
  const standing = computed(() => replay.value.projection.revision)
  const readText = computed(() => {
    const text = texts.value.get(standing.value)
    return text === undefined ? null : readRevision(text, standing.value)
  })
  /** The frozen text that the present one replaced. */
  const previous = computed(() => {
    const digest = readText.value?.ok === true ? readText.value.value.revision.previous : '-'
    const text = texts.value.get(digest)
    const read = text === undefined ? null : readRevision(text, digest)
    return read?.ok === true ? read.value : null
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
    previous,
    /** Every frozen text by its digest, as stored. */
    texts,
    reviews: computed(() => reviews.value),
    presence: computed(() => presence.value.records),
    items: computed(() => items.value),
    seats: computed(() => seatsOf(replay.value, overlay.verdicts.value)),
    ground: computed(() => groundOf(replay.value)),
    groundVerified: computed(() => groundVerified(replay.value, overlay.verdicts.value)),
    stage: computed(() => shownStage(replay.value, overlay.verdicts.value)),
    /** False while what is shown has not been confirmed by the server. */
    fresh: computed(() => reached.value && confirmed.value),
    /** False once it is plain that the server does not reach this page's listeners. */
    reached: computed(() => reached.value),
    follow,
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
