import { useI18n } from 'vue-i18n'

import type { Unit } from '@/domain/people/unit'
import { useFormat } from '@/i18n'

/** From when to when a unit exists, in words; empty where no day is known. */
export function useUnitTime() {
  const { t } = useI18n()
  const format = useFormat()
  return ({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): string => {
    const dates = { from: format.date(validFrom), to: format.date(validTo) }
    if (validFrom === '' && validTo === '') return ''
    if (validTo === '') return t('units.from', dates)
    return validFrom === '' ? t('units.to', dates) : t('units.fromTo', dates)
  }
}
