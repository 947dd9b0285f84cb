import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { isPassing, type Failure } from '@/domain/shared/errors'

/** Why an agreement or a comment was not saved, as text; null while nothing has failed. */
export function useFailureWords(failure: Readonly<Ref<Failure | null>>): ComputedRef<string | null> {
  const { t } = useI18n()
  return computed(() => {
    if (failure.value === null) return null
    const { code } = failure.value
    return isPassing(code) ? t('discuss.network') : t(`errors.${code}`)
  })
}
