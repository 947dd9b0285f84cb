import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

/** How a screen is viewed: as a page, or as the board on the big screen of the hall, which nobody operates. */
export type ViewMode = 'page' | 'hall'

const viewModeKey: InjectionKey<ComputedRef<ViewMode>> = Symbol('view mode')

/** Provides the view mode `mode()` to everything below this component, reactively. */
export function provideViewMode(mode: () => ViewMode): void {
  provide(viewModeKey, computed(mode))
}

/** The view mode that an ancestor provides; `page` if none does. */
export function useViewMode(): ComputedRef<ViewMode> {
  return inject(viewModeKey, () => computed<ViewMode>(() => 'page'), true)
}
