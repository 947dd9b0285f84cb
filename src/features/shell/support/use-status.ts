import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

import { browserOf, systemOf } from '@/domain/operations/describe-fault'
import { useFormat, useLanguage } from '@/i18n'
import { useServices } from '@/services/services'
import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'
import { useSigningKeysStore } from '@/stores/signing-keys'
import { useYearStore } from '@/stores/year'
import { useClockSkew, useNow } from '@/composables/use-now'
import { useOnline } from '@/composables/use-online'

/** As precise as the time in the line (ms). */
const minute = 60_000

/** What is known only once somebody is signed in: until then no database is opened for it. */
function useSignedIn() {
  const bloc = useBlocStore()
  const keys = useSigningKeysStore()
  const year = useYearStore()
  return {
    skew: useClockSkew(),
    now: useNow(minute),
    behind: computed(() => bloc.behind || (year.where.year !== '' && !year.fresh)),
    keys: computed(() => (bloc.me === null ? null : keys.usable.filter(({ here }) => here).length)),
  }
}

/** The state of this page in one line that can be read out to support. Says nothing of who the person is. */
export function useStatus(): ComputedRef<string> {
  const { t } = useI18n()
  const format = useFormat()
  const { locale } = useLanguage()
  const { version } = useServices()
  const session = useSessionStore()
  const online = useOnline()
  const signedIn = session.account === null ? null : useSignedIn()
  const openedAt = Date.now()

  const network = computed(() => {
    if (!online.value) return t('support.network.offline')
    if (session.failure !== null) return t('support.network.unanswered')
    return t(signedIn?.behind.value === true ? 'support.network.behind' : 'support.network.live')
  })
  const clock = computed(() => {
    if (signedIn === null) return t('support.clock.unknown')
    const seconds = Math.round(signedIn.skew.value / 1000)
    if (seconds === 0) return t('support.clock.right')
    return t(seconds > 0 ? 'support.clock.slow' : 'support.clock.fast', {
      seconds: format.integer(Math.abs(seconds)),
    })
  })
  const keys = computed(() => {
    const count = signedIn?.keys.value ?? null
    return count === null
      ? t('support.keys.unknown')
      : t('support.keys.here', { count: format.integer(count) })
  })
  const { userAgent } = navigator
  const browser = [browserOf(userAgent), systemOf(userAgent)].filter((one) => one !== '').join(', ')

  return computed(() =>
    t('support.line', {
      version: version.slice(0, 8),
      network: network.value,
      clock: clock.value,
      keys: keys.value,
      browser,
      language: locale.value,
      moment: format.moment(signedIn?.now.value ?? openedAt),
    }),
  )
}
