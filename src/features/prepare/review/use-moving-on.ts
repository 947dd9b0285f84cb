import { onBeforeUnmount, readonly, ref, type Ref } from 'vue'

import type { PledgeItem } from '@/domain/pledge/item'
import { useMarksStore } from '@/stores/marks'
import { useReadingStore } from '@/stores/reading'

import { placeOf } from './use-reading'

/** Time to see the mark that was set, and to undo it with a second tap (ms). */
const moveDelay = 600
/** How long taps are ignored while the sheet moves by itself: they were meant for the previous item (ms). */
const ignoreTapsFor = 500

/** Any of these means that the person wants to stay where they are. */
const interruptingEvents = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const

/** Moves the reader to an item: immediately on request, or after a delay to the next item once one was marked. */
export function useMovingOn(items: Ref<readonly PledgeItem[]>) {
  const marks = useMarksStore()
  const reading = useReadingStore()
  const held = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Scrolls an item to the top and moves focus to it; animated unless the person prefers reduced motion. */
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

  /** Moves on to the next item without a mark after a delay, unless the person does something else. */
  function moveOn(from: PledgeItem): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { mark, state } = marks.shown(from)
      const next = nextAfter(from)
      if (mark === null || state === 'failed' || next === undefined) return
      held.value = true
      setTimeout(() => (held.value = false), ignoreTapsFor)
      goTo(next.id)
    }, moveDelay)
  }

  for (const event of interruptingEvents)
    window.addEventListener(event, stay, { passive: true, capture: true })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    for (const event of interruptingEvents) window.removeEventListener(event, stay, { capture: true })
  })

  return { goTo, moveOn, held: readonly(held) }
}
