import { useI18n } from 'vue-i18n'

import { officeOf, readCapacity } from '@/domain/people/capacity'
import { useFormat } from '@/i18n'

/**
 * A capacity in running text: "Phó Chủ tịch, ký thay Chủ tịch" for somebody's position and "KT. CHỦ TỊCH"; by
 * authorisation with its paper and last day. Capitals stand in printed signature blocks only.
 */
export function useCapacityWords() {
  const { t } = useI18n()
  const format = useFormat()
  return (position: string, capacity: string): string => {
    const { form, office, authority } = readCapacity(capacity)
    const words = t(`capacity.form.${form}`, { own: officeOf(position), office })
    if (authority === undefined) return words
    const { number, date, until } = authority
    const paper = { number, date: format.date(date), until: format.date(until) }
    return `${words} (${t('capacity.paper', paper)})`
  }
}
