import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

import { daysBetween, dayInVietNam } from '@/domain/shared/day'
import { useFormat } from '@/i18n'
import { useNow } from '@/composables/use-now'

/** From this many days on, it matters only that a day is past. */
const longPast = 30

/** How far away `day` is by the server's clock, as text: "còn 5 ngày", "hôm nay", "đã qua 2 ngày", long afterwards "đã qua". */
export function useCountdown(day: () => string): ComputedRef<string> {
  const { t } = useI18n()
  const format = useFormat()
  const now = useNow(30_000)
  return computed(() => {
    if (day() === '') return ''
    const days = daysBetween(dayInVietNam(now.value), day())
    if (days === 0) return t('notices.countdown.today')
    if (-days > longPast) return t('notices.countdown.over')
    const count = format.integer(Math.abs(days))
    return days > 0
      ? t('notices.countdown.left', { count }, days)
      : t('notices.countdown.past', { count }, -days)
  })
}
