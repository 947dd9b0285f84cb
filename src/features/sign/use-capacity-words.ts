import { useI18n } from 'vue-i18n'

import { officeOf, readCapacity } from '@/domain/people/capacity'

/** A capacity in running text: "Phó Chủ tịch, ký thay Chủ tịch" for somebody's position and "KT. CHỦ TỊCH". */
export function useCapacityWords() {
  const { t } = useI18n()
  return (position: string, capacity: string): string => {
    const { form, office } = readCapacity(capacity)
    return t(`sign.capacity.${form}`, { own: officeOf(position), office })
  }
}
