import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { editItems, editSettings } from '@/actions/edit-draft'
import { cleaned, sameText, textOf, type ItemChange } from '@/domain/pledge/draft'
import type { Head } from '@/domain/pledge/head'
import type { ItemText } from '@/domain/pledge/item'
import { fail, type Result } from '@/domain/shared/result'
import { same } from '@/domain/shared/same'

import { useServices } from '@/services/services'
import { confirmationTimeout, createPendingWrites } from '@/sync/pending-writes'
import { until } from '@/sync/until'
import { useYearStore } from './year'

/** The text of each item before and after. */
type ItemStep = {
  readonly what: 'edit' | 'add' | 'remove' | 'move' | 'import'
  readonly items: readonly {
    readonly id: string
    readonly before: ItemText | null
    readonly after: ItemText
  }[]
}

/** The changed fields of the head, before and after. */
type HeadStep = { readonly what: 'head'; readonly before: Partial<Head>; readonly after: Partial<Head> }

/** A change that can be undone. */
export type Step = ItemStep | HeadStep

/**
 * Sends this person's changes to the draft one after another, each based on the version that the previous one made, and
 * keeps the steps that can be undone.
 */
export const useDraftWritesStore = defineStore('draft-writes', () => {
  const { load } = useServices()
  const year = useYearStore()
  /** The version that the server has of each item written here; 0 if it was deleted. */
  const pending = createPendingWrites<number>({
    isShown: (id, rev) => {
      const stored = year.items.records.get(id)
      return rev === 0 ? stored === undefined : stored !== undefined && stored.rev >= rev
    },
  })
  const waiting = shallowRef(0)
  const steps = shallowRef<readonly Step[]>([])
  let last: Promise<unknown> = Promise.resolve()

  watch(
    () => year.items,
    () => {
      pending.confirm()
    },
    { flush: 'sync' },
  )

  watch(
    () => [year.where.bloc, year.where.year].join('/'),
    () => {
      pending.clear()
      steps.value = []
    },
  )

  function awaitConfirmation(changes: readonly ItemChange[]): void {
    for (const { id, seen, next } of changes) {
      pending.accept(id, pending.begin(id, next === null ? 0 : seen + 1))
    }
  }

  /** Resolves once the listeners show every write, or its time to be shown is over. */
  const confirmed = () => until(() => pending.writes.value.size === 0)

  /** Queues `act`: it runs once the listeners show what was written before. */
  async function inTurn<T>(act: () => Promise<T>): Promise<T> {
    waiting.value += 1
    const turn = last.then(confirmed).then(act)
    last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      waiting.value -= 1
    }
  }

  /** Writes immediately; call it only within `inTurn`. */
  async function send(changes: readonly ItemChange[]): Promise<Result<null>> {
    const { scene, where } = year
    if (scene === null) return fail('NOT_A_MEMBER')
    const result = await editItems(await load(), scene, changes)
    if (result.ok && year.where === where) awaitConfirmation(changes)
    return result
  }

  /** Writes fields of the head immediately, and waits until they are shown; call it only within `inTurn`. */
  async function sendHead(change: Partial<Head>): Promise<Result<null>> {
    const services = await load()
    const { scene, where } = year
    if (scene === null) return fail('NOT_A_MEMBER')
    const { settings } = scene.year
    const result = await editSettings(services, scene, { ...settings, ...change })
    if (result.ok)
      await until(
        () => year.where !== where || (year.year?.settings.rev ?? 0) > settings.rev,
        confirmationTimeout,
      )
    return result
  }

  function remember(step: Step): void {
    steps.value = [...steps.value, step].slice(-50)
  }

  /**
   * Makes several changes in one commit, as one step that can be undone. `plan` is called when their turn comes, so it
   * sees what this person wrote before.
   */
  function make(what: ItemStep['what'], plan: () => readonly ItemChange[]): Promise<Result<null>> {
    return inTurn(async () => {
      const { where } = year
      const before = year.items.records
      const changes = plan()
      if (changes.length === 0) return fail('NOT_FOUND')
      const result = await send(changes)
      if (!result.ok || year.where !== where) return result
      const done = changes.flatMap(({ id, next }) => {
        const old = before.get(id)
        return next === null
          ? []
          : [{ id, before: old === undefined ? null : textOf(old), after: cleaned(next) }]
      })
      if (done.length > 0) remember({ what, items: done })
      return result
    })
  }

  /** Undoes a change of items; CHANGED_MEANWHILE if somebody has changed one of them since. */
  async function undoItems({ items }: ItemStep): Promise<Result<null>> {
    const now = year.items.records
    const untouched = items.every(({ id, after }) => {
      const stored = now.get(id)
      return stored !== undefined && sameText(stored, after)
    })
    const back = items.map(({ id, before, after }) => ({
      id,
      seen: now.get(id)?.rev ?? 0,
      next: before ?? { ...after, removed: true },
    }))
    return untouched ? send(back) : fail('CHANGED_MEANWHILE')
  }

  /** Undoes a change of the head; its other fields stay as they are. */
  async function undoHead({ before, after }: HeadStep): Promise<Result<null>> {
    const now = year.year?.settings
    const fields = Object.keys(after) as (keyof Head)[]
    const untouched = now !== undefined && fields.every((field) => same(now[field], after[field]))
    return untouched ? sendHead(before) : fail('CHANGED_MEANWHILE')
  }

  /**
   * Undoes this person's last step, unless somebody has changed the same since (CHANGED_MEANWHILE): such a step is
   * discarded, so that earlier ones can be reached.
   */
  function undo(): Promise<Result<null>> {
    return inTurn(async () => {
      const step = steps.value.at(-1)
      if (step === undefined) return fail('NOT_FOUND')
      const result = await (step.what === 'head' ? undoHead(step) : undoItems(step))
      if (result.ok || result.failure.code === 'CHANGED_MEANWHILE')
        steps.value = steps.value.filter((one) => one !== step)
      return result
    })
  }

  return {
    /** True while something is being sent, or is accepted but not shown yet. */
    underWay: computed(() => waiting.value > 0 || pending.writes.value.size > 0),
    /** What `undo` would undo; null if nothing. */
    lastStep: computed(() => steps.value.at(-1)?.what ?? null),
    confirmed,
    inTurn,
    send,
    sendHead,
    remember,
    make,
    undo,
  }
})
