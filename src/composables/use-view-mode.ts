import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

/** How a screen is looked at: a page at hand, or the board on the big screen of the hall, where nothing is touched. */
export type ViewMode = 'page' | 'hall'

const viewModeKey: InjectionKey<ComputedRef<ViewMode>> = Symbol('view mode')

/** Provides the view mode to everything below this component, as `mode` says at any moment. */
export function provideViewMode(mode: () => ViewMode): void {
  provide(viewModeKey, computed(mode))
}

/** The view mode that a component above provides; a page where none does. */
export function useViewMode(): ComputedRef<ViewMode> {
  return inject(viewModeKey, () => computed<ViewMode>(() => 'page'), true)
}
