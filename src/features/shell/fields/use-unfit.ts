import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { forceOneLine, unfitSigns } from '@/domain/shared/text'

/** How many words before a sign are quoted, so that the person finds the place. */
const quoted = 4

/** Names the first sign for which a text cannot be stored, and its place; undefined if there is none. */
export function useUnfit(text: Readonly<Ref<string>>): ComputedRef<string | undefined> {
  const { t } = useI18n()
  return computed(() => {
    const [first] = unfitSigns(text.value)
    if (first === undefined) return undefined
    const words = { sign: t(`common.unfit.sign.${first.kind}`), code: first.code }
    const before = forceOneLine(text.value.slice(0, first.at)).split(' ').slice(-quoted).join(' ')
    return before === '' ? t('common.unfit.first', words) : t('common.unfit.after', { ...words, before })
  })
}
