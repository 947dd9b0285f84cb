import { useI18n } from 'vue-i18n'

import { useServices } from '@/services/services'

/** Whom to ask, as the build says it; empty where it says nothing. */
export function useContact() {
  const { t } = useI18n()
  const { contact } = useServices()
  const said = (key: 'account.ask' | 'account.tell') => (contact === '' ? '' : t(key, { contact }))
  return { ask: said('account.ask'), tell: said('account.tell') }
}
