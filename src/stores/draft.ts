import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { keepsPaper, mayDraft } from '@/domain/people/permissions'
import { cleaned, itemsInOrder, nextOrder, textOf } from '@/domain/pledge/draft'
import {
  decide,
  isReady,
  isSettled,
  openEdit,
  receive,
  rewrite,
  withUnread,
  type Edit,
} from '@/domain/pledge/edit'
import type { DraftItem, ItemText } from '@/domain/pledge/item'
import type { ItemPart } from '@/domain/pledge/merge'
import type { ErrorCode } from '@/domain/shared/errors'
import { isDrafting } from '@/domain/stages/stage'
import { isFromPaper } from '@/domain/year/on-table'

import { useBlocStore } from './bloc'
import { useDraftWritesStore } from './draft-writes'
import { useYearStore } from './year'

/** How long after the last keystroke an item is saved (ms). */
const autosaveDelay = 900

/**
 * The draft as this person edits it: open items, which are saved automatically and merged with the changes of others,
 * and steps that can be undone.
 */
export const useDraftStore = defineStore('draft', () => {
  const bloc = useBlocStore()
  const year = useYearStore()
  const edits = shallowRef<ReadonlyMap<string, Edit>>(new Map())
  const failures = shallowRef<ReadonlyMap<string, ErrorCode>>(new Map())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const writes = useDraftWritesStore()
  let begun = ''

  const self = computed(() => bloc.me?.uid ?? '')
  const areas = computed(() => year.year?.settings.areas ?? [])
  const items = computed(() => itemsInOrder(areas.value, year.items.records))
  const fromPaper = computed(() => year.year !== null && isFromPaper(year.year))
  const mayEdit = computed(
    () =>
      bloc.me !== null &&
      bloc.bloc !== null &&
      (fromPaper.value ? keepsPaper : mayDraft)(bloc.me, bloc.bloc.headUnit) &&
      isDrafting(year.stage) &&
      year.alarm === null,
  )

  function put(id: string, edit: Edit | null): void {
    const others = [...edits.value].filter(([one]) => one !== id)
    edits.value = new Map(edit === null ? others : [...others, [id, edit]])
  }

  function setFailure(id: string, failure: ErrorCode | null): void {
    const others = [...failures.value].filter(([one]) => one !== id)
    failures.value = new Map(failure === null ? others : [...others, [id, failure]])
  }

  /** Opens an item for editing, unless it is open already. */
  function begin(id: string): void {
    const stored = year.items.records.get(id)
    if (edits.value.has(id) || stored === undefined) return
    begun = id
    put(id, openEdit(stored))
  }

  /** True once for an item that this person has just opened: it takes the keyboard focus, but not again later. */
  function beginsHere(id: string): boolean {
    if (begun !== id) return false
    begun = ''
    return true
  }

  /** Opens a new item at the end of `area`; it is stored once it has a text and a unit of measure. */
  function beginNew(id: string, area: string): void {
    const order = nextOrder(year.items.records)
    const text = {
      area,
      text: '',
      uom: '',
      direction: 'up',
      targets: {},
      points: 0,
      order,
      removed: false,
    } as const
    begun = id
    put(id, { base: null, text, sent: null, clashes: [], news: null, unread: {} })
  }

  function schedule(id: string): void {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => void save(id), autosaveDelay),
    )
  }

  /**
   * The version of an item that a change made on seeing `shown` is based on: the latest one if this person wrote it
   * themselves, or else `shown`. So after somebody else's change the server refuses.
   */
  function itemAs(id: string, shown: DraftItem): DraftItem {
    const stored = year.items.records.get(id)
    return stored?.by === self.value ? stored : shown
  }

  /** Cancels the automatic save of an item until it is changed or left. */
  function cancelAutosave(id: string): void {
    clearTimeout(timers.get(id))
  }

  /** Sets the text of an open item; it is saved after a delay, or immediately with `save`. */
  function change(id: string, text: ItemText): void {
    const edit = edits.value.get(id)
    if (edit === undefined) return
    put(id, rewrite(edit, text))
    schedule(id)
  }

  /** Keeps what a field of an open item shows and cannot be read as a figure; undefined once it can. */
  function keepUnread(id: string, field: string, typed: string | undefined): void {
    const edit = edits.value.get(id)
    if (edit !== undefined) put(id, withUnread(edit, field, typed))
  }

  function choose(id: string, part: ItemPart, whose: 'mine' | 'theirs'): void {
    const edit = edits.value.get(id)
    if (edit === undefined) return
    put(id, decide(edit, part, whose))
    void save(id)
  }

  async function send(id: string, edit: Edit): Promise<boolean> {
    const { base, text } = edit
    const { where } = year
    const next = cleaned(text)
    put(id, { ...edit, sent: next })
    const result = await writes.send([{ id, seen: base?.rev ?? 0, next }])
    // another year may be on screen by now, with an item of the same id
    if (year.where !== where) return result.ok
    const now = edits.value.get(id)
    if (result.ok) {
      if (now !== undefined) setFailure(id, null)
      const before = base === null ? null : textOf(base)
      writes.remember({ what: base === null ? 'add' : 'edit', items: [{ id, before, after: next }] })
      return true
    }
    if (now === undefined) return false
    // After a lost race the other version will arrive; until then nothing is sent again.
    setFailure(id, result.failure.code === 'CHANGED_MEANWHILE' ? null : result.failure.code)
    if (now.sent === next) put(id, { ...now, sent: null })
    return false
  }

  /**
   * Sends an open item if it is complete, has changed, and has no clash to decide first. Resolves with true when nothing
   * is left to save.
   */
  async function save(id: string): Promise<boolean> {
    clearTimeout(timers.get(id))
    const edit = edits.value.get(id)
    if (edit === undefined) return true
    if (!isReady(edit) && edit.sent === null) return isSettled(edit)
    return writes.inTurn(async () => {
      const now = edits.value.get(id)
      if (now === undefined) return true
      if (!isReady(now)) return isSettled(now)
      return (await send(id, now)) && isSettled(edits.value.get(id) ?? now)
    })
  }

  /** Saves and closes an item; it stays open if it is incomplete, has an undecided clash, or was not saved. */
  async function end(id: string): Promise<void> {
    if (await save(id)) put(id, null)
  }

  /** Closes an item and discards its unsaved changes. */
  function drop(id: string): void {
    clearTimeout(timers.get(id))
    put(id, null)
    setFailure(id, null)
  }

  watch(
    () => year.items,
    ({ records }) => {
      for (const [id, edit] of edits.value) {
        const stored = records.get(id)
        if (stored === undefined) continue
        const next = receive(edit, stored, self.value)
        if (next === edit) continue
        put(id, next)
        if (isReady(next)) schedule(id)
      }
    },
    { flush: 'sync' },
  )
  watch(
    () => [year.where.bloc, year.where.year].join('/'),
    () => {
      for (const timer of timers.values()) clearTimeout(timer)
      edits.value = new Map()
      failures.value = new Map()
    },
  )

  return {
    mayEdit,
    areas,
    items,
    edits: computed(() => edits.value),
    failures: computed(() => failures.value),
    /** True if an open item has changes that a text composed now would lack, and no save is in progress. */
    unsaved: computed(() => [...edits.value.values()].some((edit) => !isSettled(edit))),
    underWay: computed(() => writes.underWay),
    lastStep: computed(() => writes.lastStep),
    begin,
    beginNew,
    beginsHere,
    cancelAutosave,
    itemAs,
    change,
    keepUnread,
    choose,
    save,
    end,
    drop,
    make: writes.make,
    undo: writes.undo,
    confirmed: writes.confirmed,
  }
})
