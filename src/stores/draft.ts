import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { editItems } from '@/actions/edit-draft'
import { mayDraft } from '@/domain/people/permissions'
import { cleaned, itemsInOrder, nextOrder, sameText, textOf, type ItemChange } from '@/domain/pledge/draft'
import { decide, isReady, isSettled, openEdit, receive, rewrite, type Edit } from '@/domain/pledge/edit'
import type { ItemText } from '@/domain/pledge/item'
import type { ItemPart } from '@/domain/pledge/merge'
import type { ErrorCode } from '@/domain/shared/errors'
import { fail, type Result } from '@/domain/shared/result'

import { useBlocStore } from './bloc'
import { useServices } from './services'
import { useYearStore } from './year'

/** Typing pauses for so long before what is there is saved (ms). */
const pauseBefore = 900

/** What can be taken back: what each item said before and after. */
type Step = {
  readonly what: 'edit' | 'add' | 'remove' | 'move' | 'import'
  readonly items: readonly {
    readonly id: string
    readonly before: ItemText | null
    readonly after: ItemText
  }[]
}

/**
 * The draft as this person works on it: items open for editing, saved by themselves, put together with what the
 * others write, and steps that can be taken back.
 */
export const useDraftStore = defineStore('draft', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const edits = shallowRef<ReadonlyMap<string, Edit>>(new Map())
  const failures = shallowRef<ReadonlyMap<string, ErrorCode>>(new Map())
  const steps = shallowRef<readonly Step[]>([])
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const sending = new Map<string, Promise<boolean>>()

  const self = computed(() => bloc.me?.uid ?? '')
  const areas = computed(() => year.year?.settings.areas ?? [])
  const items = computed(() => itemsInOrder(areas.value, year.items.records))
  const mayEdit = computed(
    () =>
      bloc.me !== null &&
      bloc.bloc !== null &&
      mayDraft(bloc.me, bloc.bloc.headUnit) &&
      year.stage === 'drafting' &&
      year.alarm === null,
  )

  function put(id: string, edit: Edit | null): void {
    const others = [...edits.value].filter(([one]) => one !== id)
    edits.value = new Map(edit === null ? others : [...others, [id, edit]])
  }

  function tell(id: string, failure: ErrorCode | null): void {
    const others = [...failures.value].filter(([one]) => one !== id)
    failures.value = new Map(failure === null ? others : [...others, [id, failure]])
  }

  function remember(step: Step): void {
    steps.value = [...steps.value, step].slice(-50)
  }

  async function send(changes: readonly ItemChange[]): Promise<Result<null>> {
    const { scene } = year
    return scene === null ? fail('NOT_A_MEMBER') : editItems(await load(), scene, changes)
  }

  /** Opens an item; one that is open already stays as it is. */
  function begin(id: string): void {
    const stored = year.items.records.get(id)
    if (!edits.value.has(id) && stored !== undefined) put(id, openEdit(stored))
  }

  /** Opens a new item at the end of `area`; it is stored once it has words and a unit of measure. */
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
    put(id, { base: null, text, sent: null, clashes: [], news: null })
  }

  function schedule(id: string): void {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => void save(id), pauseBefore),
    )
  }

  /** Keeps what is being written; it is saved after a pause, or at once with `save`. */
  function change(id: string, text: ItemText): void {
    const edit = edits.value.get(id)
    if (edit === undefined) return
    put(id, rewrite(edit, text))
    schedule(id)
  }

  function choose(id: string, part: ItemPart, whose: 'mine' | 'theirs'): void {
    const edit = edits.value.get(id)
    if (edit === undefined) return
    put(id, decide(edit, part, whose))
    void save(id)
  }

  async function sendOne(id: string, edit: Edit): Promise<boolean> {
    const { base, text } = edit
    const next = cleaned(text)
    put(id, { ...edit, sent: next })
    const result = await send([{ id, seen: base?.rev ?? 0, next }])
    if (result.ok) {
      tell(id, null)
      const before = base === null ? null : textOf(base)
      remember({ what: base === null ? 'add' : 'edit', items: [{ id, before, after: next }] })
      return true
    }
    // After a lost race the other version is on its way here; until then nothing is sent again.
    tell(id, result.failure.code === 'CHANGED_MEANWHILE' ? null : result.failure.code)
    const now = edits.value.get(id)
    if (now?.sent === next) put(id, { ...now, sent: null })
    return false
  }

  /**
   * Sends what is there, if it is complete, changed, and nothing has to be decided first. Resolves with true when
   * nothing is left to be saved.
   */
  async function save(id: string): Promise<boolean> {
    clearTimeout(timers.get(id))
    await sending.get(id)
    const edit = edits.value.get(id)
    if (edit === undefined) return true
    if (!isReady(edit)) return isSettled(edit)
    const sent = sendOne(id, edit)
    sending.set(id, sent)
    const saved = await sent
    return saved && isSettled(edits.value.get(id) ?? edit)
  }

  /** Saves and closes an item; one that is not complete, not decided or not saved stays open. */
  async function end(id: string): Promise<void> {
    if (await save(id)) put(id, null)
  }

  /** Closes an item and forgets what has not been saved of it. */
  function drop(id: string): void {
    clearTimeout(timers.get(id))
    put(id, null)
    tell(id, null)
  }

  /** Makes several changes in one commit, as one step that can be taken back. */
  async function make(what: Step['what'], changes: readonly ItemChange[]): Promise<Result<null>> {
    const before = new Map(year.items.records)
    const result = await send(changes)
    if (!result.ok) return result
    const done = changes.flatMap(({ id, next }) => {
      const old = before.get(id)
      return next === null
        ? []
        : [{ id, before: old === undefined ? null : textOf(old), after: cleaned(next) }]
    })
    if (done.length > 0) remember({ what, items: done })
    return result
  }

  /** Takes back this person's last step, unless somebody has changed those items since (CHANGED_MEANWHILE). */
  async function undo(): Promise<Result<null>> {
    const step = steps.value.at(-1)
    if (step === undefined) return fail('NOT_FOUND')
    steps.value = steps.value.slice(0, -1)
    const now = year.items.records
    const untouched = step.items.every(({ id, after }) => {
      const stored = now.get(id)
      return stored !== undefined && sameText(stored, after)
    })
    if (!untouched) return fail('CHANGED_MEANWHILE')
    return send(
      step.items.map(({ id, before, after }) => ({
        id,
        seen: now.get(id)?.rev ?? 0,
        next: before ?? { ...after, removed: true },
      })),
    )
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
  )
  watch(
    () => [year.where.bloc, year.where.year].join('/'),
    () => {
      for (const timer of timers.values()) clearTimeout(timer)
      edits.value = new Map()
      failures.value = new Map()
      steps.value = []
    },
  )

  return {
    mayEdit,
    areas,
    items,
    edits: computed(() => edits.value),
    failures: computed(() => failures.value),
    /** What `undo` would take back; null when there is nothing. */
    lastStep: computed(() => steps.value.at(-1)?.what ?? null),
    begin,
    beginNew,
    change,
    choose,
    save,
    end,
    drop,
    make,
    undo,
  }
})
