import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { useSessionStore } from '@/stores/session'

import { useLeave } from './use-leave'

/** Leads to the sign-in page, and back from there, when the session ends elsewhere: in another tab, or on the server. */
export function useSessionEnd(): void {
  const route = useRoute()
  const router = useRouter()
  const session = useSessionStore()
  const { clear } = useLeave()

  watch(
    () => session.account,
    (account) => {
      if (account !== null) return
      clear()
      void router.replace({ name: 'sign-in', query: { next: route.fullPath } })
    },
  )
}
