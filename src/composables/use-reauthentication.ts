import { readonly, ref, shallowRef } from 'vue'

import type { Failure } from '@/domain/shared/errors'
import { useSessionStore } from '@/stores/session'

/** Asks the person signed in for their password again, or sends them a link that does the same. */
export function useReauthentication() {
  const session = useSessionStore()
  const password = ref('')
  /** The password was asked for and is not there. */
  const missing = ref(false)
  const sentTo = ref('')
  const doing = shallowRef<'confirming' | 'sending' | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function once(kind: 'confirming' | 'sending', work: () => Promise<Failure | null>): Promise<boolean> {
    if (doing.value !== null) return false
    doing.value = kind
    failure.value = null
    try {
      failure.value = await work()
      return failure.value === null
    } finally {
      doing.value = null
    }
  }

  /** Signs the person in again with the password that was typed; false if that failed or there is none. */
  async function confirm(): Promise<boolean> {
    missing.value = password.value === ''
    if (missing.value) return false
    return once('confirming', async () => {
      const again = await session.reauthenticate({ password: password.value })
      if (!again.ok) return again.failure
      forget()
      return null
    })
  }

  /** Sends a link to the person's address that leads to `url`, where it signs them in again. */
  async function sendLink(url: string): Promise<void> {
    const email = session.account?.email ?? ''
    const sent = await once('sending', async () => {
      const answer = await session.sendLink(email, url)
      return answer.ok ? null : answer.failure
    })
    if (sent) sentTo.value = email
  }

  /** Forgets what was typed and sent. */
  function forget(): void {
    password.value = ''
    missing.value = false
    sentTo.value = ''
    failure.value = null
  }

  return {
    password,
    missing: readonly(missing),
    sentTo: readonly(sentTo),
    doing: readonly(doing),
    failure: readonly(failure),
    confirm,
    sendLink,
    forget,
  }
}

/** How far asking for the password again has come. */
export type Reauthentication = ReturnType<typeof useReauthentication>
