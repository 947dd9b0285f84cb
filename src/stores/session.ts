import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'

import { joinBlocs } from '@/actions/join-blocs'
import type { Failure } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'
import type { Account, FreshProof } from '@/firebase/auth'
import type { Membership } from '@/firebase/membership'

import { useServices } from './services'
import { rememberSignedIn, wasSignedIn } from './signed-in-hint'

/** How long somebody who has just signed in afresh counts as being there (ms). */
const freshFor = 5 * 60_000

/** Who is signed in on this browser, and to which blocs they belong. */
export const useSessionStore = defineStore('session', () => {
  const { auth, load } = useServices()
  const started = ref(false)
  const account = shallowRef<Account | null>(null)
  const memberships = shallowRef<readonly Membership[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const lapsed = shallowRef(false)
  const waiting: (() => void)[] = []
  const fresh = shallowRef(false)
  const ended = ref(false)
  let leaving = false
  let freshTimer: ReturnType<typeof setTimeout> | undefined

  async function readMemberships() {
    memberships.value = null
    failure.value = null
    lapsed.value = false
    const asking = account.value
    if (asking === null) return
    const { uid } = asking
    const { database, clock } = await load()
    const [found] = await Promise.all([database.memberships(uid), clock.measure()])
    if (account.value?.uid !== uid) return
    if (!found.ok) {
      failure.value = found.failure
      return
    }
    await takeUpInvites(asking, found.value)
  }

  /** An invitation that cannot be asked for now is asked for next time; whoever belongs to a bloc goes on. */
  async function takeUpInvites(asking: Account, known: readonly Membership[]): Promise<void> {
    const services = await load()
    const belongsTo = known.map(({ bloc }) => bloc)
    const joined = await joinBlocs(services, asking, belongsTo)
    const found = joined.ok && joined.value.taken > 0 ? await services.database.memberships(asking.uid) : null
    if (account.value?.uid !== asking.uid) return
    if (!joined.ok && known.length === 0) failure.value = joined.failure
    else if (found?.ok === false) failure.value = found.failure
    else {
      lapsed.value = joined.ok && joined.value.over > 0
      memberships.value = found?.value ?? known
    }
  }

  auth.watch((next) => {
    const changed = next?.uid !== account.value?.uid
    const wasIn = started.value ? account.value !== null : wasSignedIn()
    ended.value = next === null && (ended.value || (wasIn && !leaving))
    rememberSignedIn(next !== null)
    account.value = next
    if (changed) {
      fresh.value = false
      void readMemberships()
    }
    started.value = true
    for (const resolve of waiting.splice(0)) resolve()
  })

  /** Resolves once it is known whether anybody is signed in. */
  function ready(): Promise<void> {
    return started.value ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
  }

  const signIn = (email: string, password: string): Promise<Result<null>> =>
    auth.signInWithPassword(email, password)

  /** Has the person sign in afresh by their own method. Fails with WRONG_PASSWORD, LINK_EXPIRED and the like. */
  async function reauthenticate(proof: FreshProof): Promise<Result<null>> {
    const result = await auth.reauthenticate(proof)
    if (!result.ok) return result
    fresh.value = true
    clearTimeout(freshTimer)
    freshTimer = setTimeout(() => (fresh.value = false), freshFor)
    return result
  }

  async function leave(): Promise<void> {
    leaving = true
    await auth.signOut()
    leaving = false
  }

  return {
    started: computed(() => started.value),
    account: computed(() => account.value),
    memberships: computed(() => memberships.value),
    failure: computed(() => failure.value),
    /** An invitation to this address is there, but its last day is past. */
    lapsed: computed(() => lapsed.value),
    ready,
    readMemberships,
    signIn,
    sendLink: auth.sendLink,
    isLink: auth.isLink,
    signInWithLink: auth.signInWithLink,
    reauthenticate,
    /** True for some minutes after the person has signed in afresh on this page. */
    fresh: computed(() => fresh.value),
    /** True once the session has ended without this page's doing: expired, ended on the server, or in another tab. */
    ended: computed(() => ended.value),
    signOut: leave,
  }
})
