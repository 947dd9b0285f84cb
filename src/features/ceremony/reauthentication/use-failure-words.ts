import { useI18n } from 'vue-i18n'

import type { Failure } from '@/domain/shared/errors'

/** Why an account could not be confirmed, as text: the wording specific to it if there is one. */
export function useFailureWords() {
  const i18n = useI18n()
  const { t } = i18n
  return ({ code }: Failure): string =>
    i18n.te(`reauthentication.why.${code}`, 'vi') ? t(`reauthentication.why.${code}`) : t(`errors.${code}`)
}
