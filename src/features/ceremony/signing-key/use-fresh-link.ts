import { onMounted, shallowRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'

import type { Failure } from '@/domain/shared/errors'
import { useSessionStore } from '@/stores/session'

/**
 * Uses the link that was sent to confirm the account, if the page was opened with one: `opened` says whether it was,
 * `failure` why the link failed.
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
    // a link works once: it must not be used again when the page is reloaded
    await router.replace({ query: {} })
    const again = await session.reauthenticate({ link })
    if (!again.ok) failure.value = again.failure
  })

  return { opened, failure }
}
