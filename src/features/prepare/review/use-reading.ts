import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import { useReadingStore } from '@/stores/reading'

/** A thin band in the upper half of the screen: the item in it is the one being read. */
const band = '-30% 0px -65% 0px'
const steps = Array.from({ length: 21 }, (_, index) => index / 20)

/** The element of an item in PledgeText. */
export function placeOf(id: string): HTMLElement | null {
  return document.getElementById(`item-${id}`)
}

function idOf(target: Element): string {
  return target.id.replace(/^item-/, '')
}

/** An item counts as shown if at least half of it was visible, or it filled half the screen. */
function wasShown({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2
}

/**
 * Tells the reading store which item is being read, and collects the digests of the wordings that have been on screen.
 * `items` are the items on the sheet.
 */
export function useReading(items: Ref<readonly PledgeItem[]>): { readonly seen: Ref<ReadonlySet<string>> } {
  const reading = useReadingStore()
  const seen = ref<ReadonlySet<string>>(new Set())

  const position = new IntersectionObserver(
    (changes) => {
      const here = changes.find(({ isIntersecting }) => isIntersecting)
      if (here !== undefined) reading.item = idOf(here.target)
    },
    { rootMargin: band },
  )
  const showing = new IntersectionObserver(
    (changes) => {
      const shown = new Set(changes.filter(wasShown).map(({ target }) => idOf(target)))
      const news = items.value.filter(({ id }) => shown.has(id)).map(itemDigest)
      if (news.some((digest) => !seen.value.has(digest))) seen.value = new Set([...seen.value, ...news])
    },
    { threshold: steps },
  )

  function observe(): void {
    for (const observer of [position, showing]) {
      observer.disconnect()
      // pending records are about the previous wording
      observer.takeRecords()
      for (const { id } of items.value) {
        const place = placeOf(id)
        if (place !== null) observer.observe(place)
      }
    }
  }

  watch(() => items.value.map(itemDigest).join(), observe, { flush: 'post' })
  onMounted(observe)
  onBeforeUnmount(() => {
    position.disconnect()
    showing.disconnect()
    reading.item = ''
  })

  return { seen }
}
