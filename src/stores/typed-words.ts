import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { useSessionStore } from './session'

/** The fields of a form, as JSON has them. */
export type Words = Readonly<Record<string, unknown>>

/** What a form began with, and what was typed over it. */
export type Typed = { readonly base: Words; readonly now: Words }

/**
 * What was typed and not sent, by the name of its form. It outlasts dialogs, pages, and a session that
 * ended by itself; whoever else signs in finds nothing.
 */
export const useTypedWordsStore = defineStore('typed-words', () => {
  const session = useSessionStore()
  const kept = shallowRef<ReadonlyMap<string, Typed>>(new Map())

  /** Whose words they are. */
  let owner: string | undefined

  function keep(form: string, typed: Typed): void {
    kept.value = new Map([...kept.value, [form, typed]])
  }

  function drop(form: string): void {
    if (kept.value.has(form)) kept.value = new Map([...kept.value].filter(([name]) => name !== form))
  }

  const uid = computed(() => session.account?.uid)
  watch(
    uid,
    (now) => {
      if (now === undefined || now === owner) return
      owner = now
      kept.value = new Map()
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    typedInto: (form: string) => kept.value.get(form),
    keep,
    drop,
    any: computed(() => uid.value !== undefined && kept.value.size > 0),
  }
})
