import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

import { afterPaint } from '@/sync/after-paint'

/**
 * The value of `source` when the screen was last painted. For parts of a screen that must not delay the rest: they
 * follow one frame later.
 */
export function useAfterPaint<T>(source: () => T): Readonly<Ref<T>> {
  const shown = shallowRef(source()) as Ref<T>
  let disposed = false
  let waiting = false
  watch(source, async () => {
    if (waiting) return
    waiting = true
    await afterPaint()
    waiting = false
    if (!disposed) shown.value = source()
  })
  onScopeDispose(() => {
    disposed = true
  })
  return shown
}
