import { computed, reactive, shallowRef, watch } from 'vue'

import { editSettings } from '@/actions/edit-draft'
import type { Settings } from '@/domain/year/year'
import { useAct } from '@/stores/use-act'
import { useYearStore } from '@/stores/year'

/** The fields of the head, as text to be typed and compared. */
export type HeadText = { title: string; bases: string; areas: Settings['areas'] }

function textOf(settings: Settings): HeadText {
  return { title: settings.title, bases: settings.bases.join('\n'), areas: settings.areas }
}

function spelled(text: HeadText, field: keyof HeadText): string {
  return field === 'areas' ? text.areas.map(({ name }) => name).join('\n') : text[field]
}

const fields = ['title', 'bases', 'areas'] as const

/**
 * Title, bases and areas while they are being written. A field that somebody else changes comes in by itself; one
 * that both changed is a clash, shown with both texts until the person decides.
 */
export function useHeadEdit() {
  const year = useYearStore()
  const { run, failure, busy } = useAct()
  const text = reactive<HeadText>({ title: '', bases: '', areas: [] })
  const base = shallowRef<HeadText | null>(null)
  const clashes = shallowRef<ReadonlyMap<keyof HeadText, string>>(new Map())

  function take(from: HeadText, field: keyof HeadText): void {
    if (field === 'areas') text.areas = from.areas
    else text[field] = from[field]
  }

  watch(
    () => year.year?.settings,
    (settings) => {
      if (settings === undefined) return
      const stored = textOf(settings)
      const before = base.value
      const found = new Map(clashes.value)
      for (const field of fields) {
        const theirs = spelled(stored, field)
        const untouched = before === null || spelled(text, field) === spelled(before, field)
        if (untouched) take(stored, field)
        else if (theirs !== spelled(before, field) && theirs !== spelled(text, field))
          found.set(field, theirs)
        else if (theirs === spelled(text, field)) found.delete(field)
      }
      clashes.value = found
      base.value = stored
    },
    { immediate: true },
  )

  const dirty = computed(() => {
    const before = base.value
    return before !== null && fields.some((field) => spelled(text, field) !== spelled(before, field))
  })

  function decide(field: keyof HeadText, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs' && base.value !== null) take(base.value, field)
    clashes.value = new Map([...clashes.value].filter(([one]) => one !== field))
  }

  /** Saves what is there on the version last seen, unless something has to be decided first. */
  async function save(): Promise<void> {
    if (!dirty.value || clashes.value.size > 0) return
    const bases = text.bases.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    await run((services, scene) =>
      editSettings(services, scene, { ...scene.year.settings, title: text.title, bases, areas: text.areas }),
    )
  }

  return { text, clashes, dirty, failure, busy, decide, save }
}
