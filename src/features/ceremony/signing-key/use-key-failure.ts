import { useI18n } from 'vue-i18n'

import type { Failure } from '@/domain/shared/errors'

/** Why a key could not be made, as text: the wording specific to keys if there is one. */
export function useKeyFailure() {
  const i18n = useI18n()
  const { t } = i18n
  return ({ code }: Failure): string =>
    i18n.te(`signingKey.why.${code}`, 'vi') ? t(`signingKey.why.${code}`) : t(`errors.${code}`)
}
