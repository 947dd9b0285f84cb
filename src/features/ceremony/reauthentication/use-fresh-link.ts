import { onMounted, readonly, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'

import type { Failure } from '@/domain/shared/errors'
import { useSessionStore } from '@/stores/session'

/**
 * Uses the link that was sent to confirm the account, if the page was opened with one: `opened` says whether it was,
 * `confirmed` that it has served, `failure` why it has not.
 */
export function useFreshLink() {
  const router = useRouter()
  const session = useSessionStore()
  const link = window.location.href
  const opened = session.isLink(link)
  const confirmed = ref(false)
  const failure = shallowRef<Failure | null>(null)

  onMounted(async () => {
    if (!opened) return
    // a link works once: it must not be used again when the page is reloaded
    await router.replace({ query: {} })
    const again = await session.reauthenticate({ link })
    confirmed.value = again.ok
    if (again.ok) return
    // an address that the link was not sent to is invalid for the server
    const { failure: why } = again
    failure.value = why.code === 'EMAIL_INVALID' ? { code: 'LINK_OTHER_EMAIL' } : why
  })

  return { opened, confirmed: readonly(confirmed), failure: readonly(failure) }
}
