import { useFormat } from '@/i18n'
import { useNow } from '@/composables/use-now'
import { dayInVietNam } from '@/domain/shared/day'

/** How often the day is checked: the delay, after midnight, until earlier times show their day (ms). */
const tick = 10_000

/** When something happened, as text: the time of day, and the day too unless it is today. */
export function useWhen(): (at: number) => string {
  const format = useFormat()
  const now = useNow(tick)
  return (at) => format.timeSeen(at, dayInVietNam(now.value))
}
