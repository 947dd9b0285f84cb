import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { markItem } from '@/actions/mark-item'
import { mayReview } from '@/domain/people/permissions'
import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import { markOf, reviewProgress, type Mark, type ReviewMark } from '@/domain/pledge/review'
import type { ErrorCode } from '@/domain/shared/errors'
import { nfc } from '@/domain/shared/text'

import { useBlocStore } from './bloc'
import { useServices } from '@/services/services'
import { readUnsaved, writeUnsaved, type Said } from './unsaved-marks'
import { newsPatience } from '@/sync/until'
import { useYearStore } from './year'

type Unsaved = {
  readonly said: Said
  /** `written` is on the server and only waits to be seen there. */
  readonly state: 'open' | 'saving' | 'written' | 'failed'
  readonly failure: ErrorCode | null
  /** An earlier write of this item may not have been seen yet: what is seen says nothing. */
  readonly overtaking: boolean
}

/** One item's mark as the screen shows it: what the server has, or what is on its way there. */
export type ShownMark = {
  readonly mark: Mark | null
  readonly note: string
  readonly state: 'none' | 'saved' | 'open' | 'saving' | 'failed'
  readonly failure: ErrorCode | null
  /** A mark was given, but to another wording of this item. */
  readonly outdated: boolean
}

function lacksNote({ mark, note }: Said): boolean {
  return mark !== null && mark !== 'agree' && note.trim() === ''
}

function isSaved(said: Said, stored: ReviewMark | undefined): boolean {
  if (said.mark === null || stored === undefined) return said.mark === null && stored === undefined
  const note = said.mark === 'agree' ? '' : nfc(said.note.trim())
  return said.mark === stored.mark && said.digest === stored.digest && note === stored.note
}

/**
 * The marks of this person's unit: shown as the server has them, sent one at a time, and kept in this browser
 * until the server has them. What could not be saved says so at its item and is sent again when the person asks.
 */
export const useMarksStore = defineStore('marks', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const unsaved = shallowRef<ReadonlyMap<string, Unsaved>>(new Map())
  /** Notes written on this page: one that was taken back with its mark comes again with the next. */
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

  function put(id: string, next: Unsaved | null): void {
    const others = [...unsaved.value].filter(([other]) => other !== id)
    unsaved.value = new Map(next === null ? others : [...others, [id, next]])
    writeUnsaved(name.value, new Map([...unsaved.value].map(([item, { said }]) => [item, said])))
  }

  watch(
    [name, () => year.revision?.digest],
    () => {
      notes.clear()
      const kept = readUnsaved(name.value)
      const current = items.value.flatMap((item) => {
        const said = kept.get(item.id)
        const holds = said?.digest === itemDigest(item)
        const open = { state: 'open', failure: null, overtaking: false } as const
        const due = holds && !(year.reviews.fresh && isSaved(said, storedOf(item.id)))
        return due ? [[item.id, { said, ...open }] as const] : []
      })
      unsaved.value = new Map(current)
    },
    { immediate: true },
  )

  watch([review, () => year.reviews.fresh], () => {
    for (const [id, { said, state, overtaking }] of unsaved.value) {
      const seen = (state === 'failed' || !overtaking) && isSaved(said, storedOf(id))
      // news of what was written before says nothing of this mark; a colleague may have changed it since
      const overruled = state === 'written' && !overtaking && review.value?.item === id
      if (seen || overruled) put(id, null)
    }
  })

  /**
   * Shows a mark that the server has taken until its news come: others of this unit may be on their way before.
   * While nothing comes at all, it waits on.
   */
  function awaitNews(id: string, written: Unsaved): void {
    put(id, written)
    const lapse = () => {
      if (unsaved.value.get(id) !== written) return
      if (year.fresh) put(id, null)
      else setTimeout(lapse, newsPatience)
    }
    setTimeout(lapse, newsPatience)
  }

  async function send(item: PledgeItem): Promise<void> {
    const sent = unsaved.value.get(item.id)
    const { scene } = year
    if (sent?.state !== 'saving' || scene === null) return
    const { said } = sent
    // another year or another text is on the screen by now: its own mark of this item is next
    if (said.digest !== itemDigest(item)) return
    const wanted = said.mark === null ? null : { mark: said.mark, note: said.note }
    const result = await markItem(await load(), scene, item, wanted)
    if (unsaved.value.get(item.id) !== sent) return
    // what is there may be of before an earlier write of this mark, and only look the same
    if (!sent.overtaking && isSaved(said, storedOf(item.id))) put(item.id, null)
    else if (result.ok) awaitNews(item.id, { ...sent, state: 'written' })
    else put(item.id, { ...sent, state: 'failed', failure: result.failure.code })
  }

  /** Sends what was said of `item`, unless a note is still due; resolves when the server has answered. */
  function save(item: PledgeItem): Promise<void> {
    const kept = unsaved.value.get(item.id)
    if (kept === undefined || lacksNote(kept.said)) return Promise.resolve()
    if (kept.state === 'saving' || kept.state === 'written') return sending
    put(item.id, { ...kept, state: 'saving', failure: null })
    const sent = sending.then(() => send(item))
    sending = sent.catch(() => undefined)
    return sent
  }

  function keep(item: PledgeItem, mark: Mark | null, note: string): void {
    if (note.trim() !== '') notes.set(item.id, note)
    const said = { mark, note, digest: itemDigest(item) }
    const before = unsaved.value.get(item.id)
    const overtaking =
      before?.state === 'saving' || before?.state === 'written' || before?.overtaking === true
    const settled = !overtaking && isSaved(said, storedOf(item.id))
    put(item.id, settled ? null : { said, state: 'open', failure: null, overtaking })
  }

  /** Sets the mark of `item`, or takes it back with null, and saves it as soon as it is complete. */
  function say(item: PledgeItem, mark: Mark | null): Promise<void> {
    keep(item, mark, shown(item).note)
    return save(item)
  }

  /** Keeps the note of `item` as it is being written; it goes to the server with `save`. */
  function write(item: PledgeItem, note: string): void {
    keep(item, shown(item).mark, note)
  }

  /** Says "agree" of those of `some` that have no mark yet, one after another. */
  async function agreeToRest(some: readonly PledgeItem[]): Promise<void> {
    await Promise.all(some.filter((item) => shown(item).mark === null).map((item) => say(item, 'agree')))
  }

  function look(item: PledgeItem): ShownMark {
    const kept = mayMark.value ? unsaved.value.get(item.id) : undefined
    const stored = storedOf(item.id)
    if (kept !== undefined) {
      const { said, state, failure } = kept
      return { ...said, state: state === 'written' ? 'saved' : state, failure, outdated: false }
    }
    const holding = markOf(review.value, item)
    const note = (stored?.note ?? '') || (notes.get(item.id) ?? '')
    const state = holding === null ? 'none' : 'saved'
    const outdated = stored !== undefined && holding === null
    return { mark: holding?.mark ?? null, note, state, failure: null, outdated }
  }

  const looks = computed(() => new Map(items.value.map((item) => [item.id, look(item)])))

  /** The mark of `item` as it stands for the person. */
  const shown = (item: PledgeItem): ShownMark => looks.value.get(item.id) ?? look(item)

  return {
    unit,
    mayMark,
    progress: computed(() => reviewProgress(review.value, items.value)),
    /** Items whose mark the server does not have and that nothing is being done about, in order. */
    unsaved: computed(() => items.value.filter((item) => ['open', 'failed'].includes(shown(item).state))),
    /** How many marks are on their way to the server, or taken by it and not heard of yet. */
    underway: computed(() => {
      const states = mayMark.value ? [...unsaved.value.values()].map(({ state }) => state) : []
      return states.filter((state) => state === 'saving' || state === 'written').length
    }),
    shown,
    say,
    write,
    save,
    agreeToRest,
  }
})
