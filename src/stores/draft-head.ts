import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import {
  changesOf,
  headFields,
  headTextOf,
  sameField,
  sameHead,
  spelledField,
  wrongFields,
  type Head,
  type HeadField,
  type HeadText,
} from '@/domain/pledge/head'
import type { Failure } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'
import type { Settings } from '@/domain/pledge/settings'

import { useDraftWritesStore } from './draft-writes'
import { useYearStore } from './year'

/** The fields of `stored` that `change` contains. */
function partOf(stored: Settings, change: Partial<Head>): Partial<Head> {
  return Object.fromEntries((Object.keys(change) as HeadField[]).map((field) => [field, stored[field]]))
}

/**
 * The head of the draft while it is being edited: meeting, witness, title, bases and areas. A field that somebody else
 * changes is updated; one that both changed is a clash, kept with both texts until the person decides; one that cannot
 * be stored stays as typed. Like open items, it survives a change of page.
 */
export const useDraftHeadStore = defineStore('draft-head', () => {
  const year = useYearStore()
  const writes = useDraftWritesStore()
  const text = shallowRef<HeadText | null>(null)
  const base = shallowRef<HeadText | null>(null)
  const clashes = shallowRef<ReadonlyMap<HeadField, string>>(new Map())
  const saving = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)
  /** What was sent, based on which version. Equal fields of the next version are this person's own changes. */
  let sent: { readonly rev: number; readonly text: HeadText } | null = null

  function forget(): void {
    text.value = null
    base.value = null
    clashes.value = new Map()
    failure.value = null
    sent = null
  }

  function receive(settings: Settings): void {
    const stored = headTextOf(settings)
    const before = base.value
    let now = text.value ?? stored
    const own = sent !== null && settings.rev > sent.rev ? sent.text : null
    const found = new Map(clashes.value)
    for (const field of headFields) {
      if (before === null) continue
      if (sameField(stored, now, field)) found.delete(field)
      else if (own !== null && sameField(stored, own, field)) continue
      else if (sameField(now, before, field)) now = { ...now, [field]: stored[field] }
      else if (!sameField(stored, before, field)) found.set(field, spelledField(stored, field))
    }
    text.value = now
    clashes.value = found
    base.value = stored
    if (own !== null) sent = null
  }

  watch(() => [year.where.bloc, year.where.year].join('/'), forget, { flush: 'sync' })
  watch(
    () => year.year?.settings,
    (settings) => {
      if (settings !== undefined) receive(settings)
    },
    { immediate: true, flush: 'sync' },
  )

  const wrong = computed(() => (text.value === null ? new Set<HeadField>() : wrongFields(text.value)))
  /** The fields with unsaved changes. */
  const open = computed<readonly HeadField[]>(() => {
    const [now, before] = [text.value, base.value]
    if (now === null || before === null) return []
    return headFields.filter((field) => !sameField(now, before, field))
  })
  const isReady = () => clashes.value.size === 0 && open.value.some((field) => !wrong.value.has(field))

  /** Sets the text of a field; `save` sends it. */
  function change<F extends HeadField>(field: F, value: HeadText[F]): void {
    if (text.value !== null) text.value = { ...text.value, [field]: value }
  }

  /** Resolves a clash with the person's own text or the other one. */
  function decide(field: HeadField, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs' && base.value !== null) change(field, base.value[field])
    clashes.value = new Map([...clashes.value].filter(([one]) => one !== field))
    void save()
  }

  async function send(now: HeadText, before: HeadText, stored: Settings): Promise<Result<null>> {
    const parts = changesOf(now, before)
    sent = { rev: stored.rev, text: now }
    const result = await writes.sendHead(parts)
    if (result.ok) writes.remember({ what: 'head', before: partOf(stored, parts), after: parts })
    return result
  }

  /**
   * Saves all valid changes, based on the version last seen, unless a clash has to be decided first; then also what was
   * typed while that was in progress.
   */
  async function save(): Promise<void> {
    if (saving.value || !isReady()) return
    const { where } = year
    let last: HeadText | null = null
    /** Sends the changes as they are when its turn comes; null when nothing new is left to send. */
    const sendNow = async (): Promise<Result<null> | null> => {
      const [now, before, stored] = [text.value, base.value, year.year?.settings]
      if (year.where !== where || !isReady()) return null
      if (now === null || before === null || stored === undefined) return null
      if (last !== null && sameHead(now, last)) return null
      last = now
      return send(now, before, stored)
    }
    saving.value = true
    failure.value = null
    try {
      let result = await writes.inTurn(sendNow)
      while (result?.ok === true) result = await writes.inTurn(sendNow)
      if (result !== null && year.where === where) failure.value = result.failure
    } finally {
      saving.value = false
    }
  }

  return {
    text: computed(() => text.value),
    clashes: computed(() => clashes.value),
    wrong,
    open,
    failure: computed(() => failure.value),
    saving: computed(() => saving.value),
    /** True if there are unsaved changes, which a text composed now would lack, and no save is in progress. */
    unsaved: computed(() => !saving.value && open.value.length > 0),
    change,
    decide,
    save,
  }
})
