import { computed, shallowRef, watch, type ComputedRef } from 'vue'

import type { PlacedItem } from '@/domain/pledge/draft'
import type { Edit } from '@/domain/pledge/edit'
import { useDraftStore } from '@/stores/draft'

/** The position of one item of the draft on the page. */
export type Place = {
  readonly id: string
  readonly area: string
  readonly order: number
  /** The stored item, with its number; null for a new item that is not stored yet. */
  readonly stored: { readonly placed: PlacedItem; readonly number: number } | null
  readonly edit: Edit | null
}

/**
 * The items of the draft in their order on the page. An open item stays in the area where it was opened, and a new one
 * where it was created, so that nothing moves away while somebody is typing.
 */
export function usePlaces(): ComputedRef<readonly Place[]> {
  const draft = useDraftStore()
  const openedIn = shallowRef<ReadonlyMap<string, string>>(new Map())

  watch(
    () => draft.edits,
    (edits) => {
      const before = openedIn.value
      openedIn.value = new Map(
        [...edits].map(([id, { base, text }]) => [id, before.get(id) ?? (base ?? text).area]),
      )
    },
    { immediate: true, flush: 'sync' },
  )

  function areaOf(id: string, own: string): string {
    const opened = openedIn.value.get(id)
    return draft.areas.find((area) => area.id === opened)?.id ?? own
  }

  return computed(() => {
    const stored = draft.items.map((placed, index): Place => {
      const [id, { area, order }] = placed
      const edit = draft.edits.get(id) ?? null
      return { id, area: areaOf(id, area), order, stored: { placed, number: index + 1 }, edit }
    })
    const known = new Set(stored.map(({ id }) => id))
    const fresh = [...draft.edits].flatMap(([id, edit]): readonly Place[] => {
      const { area, order } = edit.text
      return known.has(id) ? [] : [{ id, area: areaOf(id, area), order, stored: null, edit }]
    })
    return [...stored, ...fresh].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  })
}
