import { onMounted, shallowRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'

import type { Failure } from '@/domain/shared/errors'
import { useSessionStore } from '@/stores/session'

/**
 * Takes a link that was sent to confirm the account, where the page was opened by one: `opened` says so, `failure`
 * why it did not do.
 */
export function useFreshLink(): {
  readonly opened: boolean
  readonly failure: Readonly<Ref<Failure | null>>
} {
  const router = useRouter()
  const session = useSessionStore()
  const link = window.location.href
  const opened = session.isLink(link)
  const failure = shallowRef<Failure | null>(null)

  onMounted(async () => {
    if (!opened) return
    // a link works once: it must not be taken again when the page is loaded anew
    await router.replace({ query: {} })
    const again = await session.reauthenticate({ link })
    if (!again.ok) failure.value = again.failure
  })

  return { opened, failure }
}
