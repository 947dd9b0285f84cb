import type Sortable from 'sortablejs'
import { onBeforeUnmount, watch, type Ref } from 'vue'

type MoveTo = (id: string, to: { readonly area: string; readonly before: string | null }) => Promise<unknown>

/**
 * Lets the items of `list` be dragged by their grip, also into the list of another area. A dropped item first returns
 * to its old place: it moves when the server has the change, as for everybody else.
 */
export function useDragging(list: Ref<HTMLElement | null>, enabled: () => boolean, moveTo: MoveTo): void {
  let sortable: Sortable | null = null

  async function start(element: HTMLElement): Promise<void> {
    const { default: Library } = await import('sortablejs')
    if (list.value !== element || !enabled()) return
    sortable = Library.create(element, {
      group: 'draft',
      handle: '.row__grip',
      draggable: '[data-item]',
      animation: 150,
      // The same behaviour on a touch screen as with a mouse.
      forceFallback: true,
      onEnd: ({ item, from, to, oldIndex = 0 }) => {
        const id = item.dataset['item'] ?? ''
        const following = item.nextElementSibling
        const before = following instanceof HTMLElement ? (following.dataset['item'] ?? null) : null
        item.remove()
        from.insertBefore(item, from.children[oldIndex] ?? null)
        void moveTo(id, { area: to.dataset['area'] ?? '', before })
      },
    })
    element.dataset['drags'] = ''
  }

  function stop(): void {
    sortable?.destroy()
    sortable = null
  }

  watch(
    [list, enabled],
    ([element, on]) => {
      stop()
      if (element !== null && on) void start(element)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(stop)
}
