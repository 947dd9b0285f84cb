import { onBeforeUnmount, readonly, ref, type Ref } from 'vue'

import type { PledgeItem } from '@/domain/pledge/item'
import { useMarksStore } from '@/stores/marks'
import { useReadingStore } from '@/stores/reading'

import { placeOf } from './use-reading'

/** Time to see the mark that was set, and to take it back with a second tap (ms). */
const pauseBefore = 600
/** While the sheet moves by itself no tap counts: it was meant for the item that was there before (ms). */
const holdAfter = 500

/** What a person does who wants to stay where they are. */
const staying = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const

/** Moves the reader to an item: at once when asked to, or by itself to the next item after one was marked. */
export function useMovingOn(items: Ref<readonly PledgeItem[]>) {
  const marks = useMarksStore()
  const reading = useReadingStore()
  const held = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Brings an item to the top of the screen and the keyboard to it; with motion only for those who want it. */
  function goTo(id: string): void {
    const place = placeOf(id)
    if (place === null) return
    reading.item = id
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' })
  }

  function stay(): void {
    clearTimeout(timer)
  }

  function nextAfter(from: PledgeItem): PledgeItem | undefined {
    const open = items.value.filter((item) => marks.shown(item).mark === null)
    const at = items.value.indexOf(from)
    return open.find((item) => items.value.indexOf(item) > at) ?? open[0]
  }

  /** After a moment goes on to the next item without a mark, unless the person does something else. */
  function moveOn(from: PledgeItem): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { mark, state } = marks.shown(from)
      const next = nextAfter(from)
      if (mark === null || state === 'failed' || next === undefined) return
      held.value = true
      setTimeout(() => (held.value = false), holdAfter)
      goTo(next.id)
    }, pauseBefore)
  }

  for (const event of staying) window.addEventListener(event, stay, { passive: true, capture: true })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    for (const event of staying) window.removeEventListener(event, stay, { capture: true })
  })

  return { goTo, moveOn, held: readonly(held) }
}
