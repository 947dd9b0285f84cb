import { useI18n } from 'vue-i18n'

import type { Unit } from '@/domain/people/unit'
import { useFormat } from '@/i18n'

/** The period in which a unit exists, as text; empty if no day is known. */
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
