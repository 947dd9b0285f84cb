import { computed, reactive, ref, shallowRef, watch } from 'vue'

import { editSettings } from '@/actions/edit-draft'
import { useDraftStore } from '@/stores/draft'
import { newsPatience, until } from '@/stores/until'
import { useAct } from '@/stores/use-act'
import { useYearStore } from '@/stores/year'

import { headFields, headOf, headTextOf, sameField, sameHead, spelled, type HeadText } from './head-text'

/**
 * Title, bases and areas while they are being written. A field that somebody else changes comes in by itself; one
 * that both changed is a clash, shown with both texts until the person decides.
 */
export function useHeadEdit() {
  const year = useYearStore()
  const draft = useDraftStore()
  const { run, failure } = useAct()
  const text = reactive<HeadText>({ title: '', bases: '', areas: [] })
  const base = shallowRef<HeadText | null>(null)
  /** What was sent and on which version, until the next one comes: what that says alike is this person's own. */
  let sent: { readonly rev: number; readonly text: HeadText } | null = null
  const clashes = shallowRef<ReadonlyMap<keyof HeadText, string>>(new Map())
  const saving = ref(false)

  function take(from: HeadText, field: keyof HeadText): void {
    if (field === 'areas') text.areas = from.areas
    else text[field] = from[field]
  }

  watch(
    () => year.year?.settings,
    (settings) => {
      if (settings === undefined) return
      const stored = headTextOf(settings)
      const before = base.value
      const own = sent !== null && settings.rev > sent.rev ? sent.text : null
      const found = new Map(clashes.value)
      for (const field of headFields) {
        if (before === null) take(stored, field)
        else if (sameField(stored, text, field)) found.delete(field)
        else if (own !== null && sameField(stored, own, field)) continue
        else if (sameField(text, before, field)) take(stored, field)
        else if (!sameField(stored, before, field)) found.set(field, spelled(stored, field))
      }
      clashes.value = found
      base.value = stored
      if (own !== null) sent = null
    },
    { immediate: true, flush: 'sync' },
  )

  const dirty = computed(() => {
    const before = base.value
    return before !== null && !sameHead(text, before)
  })

  function decide(field: keyof HeadText, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs' && base.value !== null) take(base.value, field)
    clashes.value = new Map([...clashes.value].filter(([one]) => one !== field))
  }

  /** Sends `now`. Resolves with true if it was taken, when the news of it have come. */
  async function send(now: HeadText): Promise<boolean> {
    const rev = year.year?.settings.rev ?? 0
    sent = { rev, text: now }
    const result = await run((services, scene) =>
      editSettings(services, scene, { ...scene.year.settings, ...headOf(now) }),
    )
    if (result?.ok === true) await until(() => (year.year?.settings.rev ?? rev + 1) > rev, newsPatience)
    return result?.ok === true
  }

  const isReady = () => dirty.value && clashes.value.size === 0

  /**
   * Saves what is there on the version last seen, unless something has to be decided first, and then what was
   * written while that was under way.
   */
  async function save(): Promise<void> {
    if (saving.value || !isReady()) return
    saving.value = true
    try {
      let last: HeadText
      let taken: boolean
      do {
        const now = { ...text }
        last = now
        taken = await draft.inTurn(() => send(now))
      } while (taken && isReady() && !sameHead(text, last))
    } finally {
      saving.value = false
    }
  }

  return { text, clashes, dirty, failure, saving, decide, save }
}
