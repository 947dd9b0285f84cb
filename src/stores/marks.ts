import { defineStore } from 'pinia'
import { computed, watch } from 'vue'

import { markItem } from '@/actions/mark-item'
import type { Said } from '@/device/memory'
import { mayReview } from '@/domain/people/permissions'
import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import type { Mark } from '@/domain/pledge/mark'
import { markOf, reviewProgress, type ReviewMark } from '@/domain/pledge/review'
import type { ErrorCode } from '@/domain/shared/errors'
import { isFit, toOneLine } from '@/domain/shared/text'

import { useBlocStore } from './bloc'
import { useServices } from '@/services/services'
import { createPendingWrites, isUnderway } from '@/sync/pending-writes'
import { useYearStore } from './year'

/** One item's mark as the screen shows it: what the server has, or what is being sent there. */
export type ShownMark = {
  readonly mark: Mark | null
  readonly note: string
  readonly state: 'none' | 'saved' | 'open' | 'saving' | 'failed'
  readonly failure: ErrorCode | null
  /** There is a mark, but it was set on another wording of this item. */
  readonly outdated: boolean
}

function lacksNote({ mark, note }: Said): boolean {
  return mark !== null && mark !== 'agree' && (toOneLine(note) === '' || !isFit(note))
}

function isSaved(said: Said, stored: ReviewMark | undefined): boolean {
  if (said.mark === null || stored === undefined) return said.mark === null && stored === undefined
  const note = said.mark === 'agree' ? '' : toOneLine(said.note)
  return said.mark === stored.mark && said.digest === stored.digest && note === toOneLine(stored.note)
}

/** How a mark with a pending write is shown. */
const shownState = { draft: 'open', sending: 'saving', accepted: 'saved', failed: 'failed' } as const

/**
 * The marks of this person's unit: sent one at a time, and kept in this browser until the server has them. A mark that
 * could not be saved is shown as failed, and is sent again when the person asks.
 */
export const useMarksStore = defineStore('marks', () => {
  const { load, memory } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  /** Notes written on this page: a note that was cleared with its mark returns with the next mark. */
  const notes = new Map<string, string>()
  let sending = Promise.resolve()

  const unit = computed(() => bloc.me?.unit ?? '')
  const review = computed(() => year.reviews.records.get(unit.value) ?? null)
  const items = computed(() => year.revision?.revision.items ?? [])
  const name = computed(() => [year.where.bloc, year.where.year, bloc.me?.uid ?? ''].join('/'))
  const storedOf = (id: string) => review.value?.marks[id]

  /** True while this person may set and change marks: a leader, before their unit has signed. */
  const mayMark = computed(() => {
    const { stage, parties, signed } = year.replay.projection
    if (bloc.me === null || year.alarm !== null || Object.hasOwn(signed, unit.value)) return false
    return mayReview(bloc.me, stage, parties)
  })

  const pending = createPendingWrites<Said>({
    isShown: (id, said) => isSaved(said, storedOf(id)),
    mayTimeOut: () => year.fresh,
    changed: () => {
      const said = [...pending.writes.value].map(([id, { value }]) => [id, value] as const)
      memory.unsavedMarks(name.value).write(new Map(said))
    },
  })

  /** The mark that this browser keeps for an item, if it still has to be saved. */
  function keptOf(kept: ReadonlyMap<string, Said>, item: PledgeItem): (readonly [string, Said])[] {
    const said = kept.get(item.id)
    const holds = said?.digest === itemDigest(item)
    return holds && !(year.reviews.fresh && isSaved(said, storedOf(item.id))) ? [[item.id, said]] : []
  }

  watch(
    [name, () => year.revision?.digest],
    () => {
      notes.clear()
      const kept = memory.unsavedMarks(name.value).read() ?? new Map<string, Said>()
      pending.restore(items.value.flatMap((item) => keptOf(kept, item)))
    },
    { immediate: true },
  )

  watch([review, () => year.reviews.fresh], () => {
    // a colleague may have changed the mark since
    pending.confirm((id) => review.value?.item === id)
  })

  async function send(item: PledgeItem): Promise<void> {
    const sent = pending.writes.value.get(item.id)
    const { scene } = year
    if (sent?.state !== 'sending' || scene === null) return
    const said = sent.value
    // another year or text may be on screen by now; its own mark on this item follows
    if (said.digest !== itemDigest(item)) return
    const wanted = said.mark === null ? null : { mark: said.mark, note: said.note }
    const result = await markItem(await load(), scene, item, wanted)
    if (result.ok) pending.accept(item.id, sent)
    else pending.fail(item.id, sent, result.failure.code)
  }

  /** Sends the mark of `item`, unless it still lacks a note that can be stored; resolves when the server has answered. */
  function save(item: PledgeItem): Promise<void> {
    const kept = pending.writes.value.get(item.id)
    if (kept === undefined || lacksNote(kept.value)) return Promise.resolve()
    if (isUnderway(kept)) return sending
    pending.beginComposed(item.id, kept)
    const sent = sending.then(() => send(item))
    sending = sent.catch(() => undefined)
    return sent
  }

  function keep(item: PledgeItem, mark: Mark | null, note: string): void {
    if (toOneLine(note) !== '') notes.set(item.id, note)
    pending.compose(item.id, { mark, note, digest: itemDigest(item) })
  }

  /** Sets the mark of `item`, or clears it with null, and saves it as soon as it is complete. */
  function setMark(item: PledgeItem, mark: Mark | null): Promise<void> {
    keep(item, mark, shown(item).note)
    return save(item)
  }

  /** Sets the note of `item` while it is being typed; `save` sends it. */
  function setNote(item: PledgeItem, note: string): void {
    keep(item, shown(item).mark, note)
  }

  /** Marks those of `some` that have no mark yet with "agree", one after another. */
  async function agreeToRest(some: readonly PledgeItem[]): Promise<void> {
    await Promise.all(some.filter((item) => shown(item).mark === null).map((item) => setMark(item, 'agree')))
  }

  function computeShown(item: PledgeItem): ShownMark {
    const kept = mayMark.value ? pending.writes.value.get(item.id) : undefined
    const stored = storedOf(item.id)
    if (kept !== undefined) {
      const { value, state, failure } = kept
      return { ...value, state: shownState[state], failure, outdated: false }
    }
    const holding = markOf(review.value, item)
    const note = (stored?.note ?? '') || (notes.get(item.id) ?? '')
    const state = holding === null ? 'none' : 'saved'
    const outdated = stored !== undefined && holding === null
    return { mark: holding?.mark ?? null, note, state, failure: null, outdated }
  }

  const shownMarks = computed(() => new Map(items.value.map((item) => [item.id, computeShown(item)])))

  /** The mark of `item` as shown to the person. */
  const shown = (item: PledgeItem): ShownMark => shownMarks.value.get(item.id) ?? computeShown(item)

  return {
    unit,
    mayMark,
    progress: computed(() => reviewProgress(review.value, items.value)),
    /** Items with a mark that is not on the server and not being sent, in order. */
    unsaved: computed(() => items.value.filter((item) => ['open', 'failed'].includes(shown(item).state))),
    /** How many marks are being sent, or are accepted but not shown yet. */
    underway: computed(() => {
      const writes = mayMark.value ? [...pending.writes.value.values()] : []
      return writes.filter(isUnderway).length
    }),
    shown,
    setMark,
    setNote,
    save,
    agreeToRest,
  }
})
