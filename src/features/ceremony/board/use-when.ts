import { useFormat } from '@/i18n'
import { useNow } from '@/composables/use-now'
import { dayInVietNam } from '@/domain/shared/day'

/** How soon after midnight what happened before it says its day (ms). */
const tick = 10_000

/** When something happened, in words: its time of day, and its day too once that is over. */
export function useWhen(): (at: number) => string {
  const format = useFormat()
  const now = useNow(tick)
  return (at) => format.timeSeen(at, dayInVietNam(now.value))
}
