import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** Where nothing is painted, because nobody looks at the page, nothing waits longer than this (ms). */
const longest = 100

/** When there is nothing better to do; a browser that cannot tell (Safari) does it next. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work)
}

/** Resolves once what is on the screen now has been painted and nothing else is due. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longest)
    requestAnimationFrame(() => {
      whenIdle(resolve)
    })
  })
}

/**
 * What `source` was when the screen was last painted. For parts of a screen that must not keep the rest of it
 * waiting: they follow one frame later.
 */
export function useAfterPaint<T>(source: () => T): Readonly<Ref<T>> {
  const shown = shallowRef(source()) as Ref<T>
  let over = false
  let waiting = false
  watch(source, async () => {
    if (waiting) return
    waiting = true
    await afterPaint()
    waiting = false
    if (!over) shown.value = source()
  })
  onScopeDispose(() => {
    over = true
  })
  return shown
}
