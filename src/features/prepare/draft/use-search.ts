import { computed, ref, type ComputedRef, type Ref } from 'vue'

import { plainLetters } from '@/domain/shared/text'

import type { Place } from './use-places'

/** The items whose wording contains what is typed, with or without tone marks; one that is open always stays. */
export function useSearch(places: ComputedRef<readonly Place[]>): {
  readonly sought: Ref<string>
  readonly searching: ComputedRef<boolean>
  readonly found: ComputedRef<readonly Place[]>
} {
  const sought = ref('')
  const wanted = computed(() => plainLetters(sought.value.trim()))
  const found = computed(() =>
    places.value.filter(
      ({ stored, edit }) =>
        edit !== null || stored === null || plainLetters(stored.placed[1].text).includes(wanted.value),
    ),
  )
  return { sought, searching: computed(() => wanted.value !== ''), found }
}
