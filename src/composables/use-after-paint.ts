import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

import { afterPaint } from '@/sync/after-paint'

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
