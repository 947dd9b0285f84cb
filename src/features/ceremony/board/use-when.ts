import { useFormat } from '@/i18n'
import { dayOf } from '@/i18n/format'
import { useNow } from '@/composables/use-now'

/** How soon after midnight what happened before it says its day (ms). */
const tick = 10_000

/** When something happened, in words: its time of day, and its day too once that is over. */
export function useWhen(): (at: number) => string {
  const format = useFormat()
  const now = useNow(tick)
  return (at) => format.timeSeen(at, dayOf(now.value))
}
