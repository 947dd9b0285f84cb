import { computed, shallowRef, watch, type ComputedRef } from 'vue'

import { within } from '@/actions/deadline'
import { isPassing } from '@/domain/shared/errors'

import { useServices } from '@/services/services'
import { useSessionStore } from '@/stores/session'

/** Whether somebody belongs to a bloc: null if they do not, undefined while that is unknown. */
export type OwnStanding = { readonly active: boolean } | 'unreadable' | null | undefined

/** How long the server may take to answer, and how long to wait before asking again if it does not (ms). */
const answerTimeout = 15_000
const retryDelay = 3000

/**
 * Whether the person who is signed in belongs to a bloc. If the list of their blocs does not name it, their own record
 * in that bloc decides: a list may omit what it cannot read.
 */
export function useOwnStanding(blocId: () => string): ComputedRef<OwnStanding> {
  const { load } = useServices()
  const session = useSessionStore()
  const answered = shallowRef<OwnStanding>(undefined)

  const listed = computed(() => {
    if (session.memberships === null) return undefined
    return session.memberships.find(({ bloc }) => bloc === blocId())?.member ?? null
  })

  watch(
    [blocId, () => session.account?.uid, listed],
    ([bloc, uid, member], _before, cleanup) => {
      answered.value = undefined
      if (uid === undefined || member !== null) return
      let cancelled = false
      let timer: ReturnType<typeof setTimeout> | undefined

      async function ask(self: string): Promise<void> {
        const { database } = await load()
        const found = await within(answerTimeout, database.membership(bloc, self))
        if (cancelled) return
        if (found.ok) answered.value = found.value === 'none' ? null : found.value
        else if (isPassing(found.failure.code)) timer = setTimeout(() => void ask(self), retryDelay)
      }

      void ask(uid)
      cleanup(() => {
        cancelled = true
        clearTimeout(timer)
      })
    },
    { immediate: true },
  )

  return computed(() => listed.value ?? answered.value)
}
