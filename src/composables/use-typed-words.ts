import { ref, watch, type Ref } from 'vue'

import { useTypedWordsStore, type Words } from '@/stores/typed-words'

/** A copy that does not follow the form. */
function copyOf(words: Words): Words {
  return JSON.parse(JSON.stringify(words)) as Words
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Keeps what is typed into `form` until it is sent, whatever closes the dialog or leaves the page before.
 *
 * - `begin` names the form, has `fill` write into it what it starts from, and puts back what was typed the last time: each
 *   field whose start is still the same, or, with `asTyped`, all of them.
 * - `sent` forgets what was typed; `startAgain` takes it out of the form, too.
 * - `restored` says that something was put back.
 */
export function useTypedWords(form: Record<string, unknown>): {
  readonly restored: Readonly<Ref<boolean>>
  readonly begin: (name: string, start?: { readonly fill?: () => void; readonly asTyped?: boolean }) => void
  readonly sent: () => void
  readonly startAgain: () => void
} {
  const store = useTypedWordsStore()
  const restored = ref(false)
  let name: string | null = null
  let base: Words = {}

  function begin(
    next: string,
    { fill, asTyped = false }: { readonly fill?: () => void; readonly asTyped?: boolean } = {},
  ): void {
    name = null
    fill?.()
    name = next
    base = copyOf(form)
    const typed = store.typedInto(next)
    const back = Object.entries(typed?.now ?? {}).filter(([field, words]) =>
      asTyped ? true : !isSame(words, typed?.base[field]) && isSame(typed?.base[field], base[field]),
    )
    Object.assign(form, copyOf(Object.fromEntries(back)))
    restored.value = !isSame(form, base)
  }

  function sent(): void {
    restored.value = false
    if (name !== null) store.drop(name)
    name = null
  }

  function startAgain(): void {
    Object.assign(form, copyOf(base))
    restored.value = false
  }

  watch(
    () => copyOf(form),
    (now) => {
      if (name === null) return
      if (isSame(now, base)) store.drop(name)
      else store.keep(name, { base, now })
    },
    { flush: 'sync' },
  )

  return { restored, begin, sent, startAgain }
}
