import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'

import { within } from '@/actions/deadline'
import { followAddress } from '@/actions/follow-address'
import { joinBlocs } from '@/actions/join-blocs'
import { isPassing, type Failure } from '@/domain/shared/errors'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Account, FreshProof } from '@/firebase/auth'
import type { Membership } from '@/firebase/membership'

import { useServices } from '@/services/services'
import { createPassingSession } from '@/sync/passing-session'

type Found = {
  readonly memberships: readonly Membership[]
  readonly lapsed: boolean
  readonly damaged: boolean
}

/** How long a repeated sign-in counts as fresh (ms). */
const freshFor = 5 * 60_000

/** How long the server may take to answer which blocs somebody belongs to (ms). */
const answerTimeout = 15_000
/** How long to wait before asking again after no answer (ms). */
const retryDelay = 3000

/** Who is signed in on this browser, and to which blocs they belong. */
export const useSessionStore = defineStore('session', () => {
  const { auth, load, memory } = useServices()
  const started = ref(false)
  const account = shallowRef<Account | null>(null)
  const memberships = shallowRef<readonly Membership[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const lapsed = shallowRef(false)
  const damaged = shallowRef(false)
  const waiting: (() => void)[] = []
  const fresh = shallowRef(false)
  const signedInAt = shallowRef<number | null>(null)
  const ended = shallowRef<'elsewhere' | 'unused' | null>(null)
  const passing = createPassingSession(memory)
  let leaving = false
  let freshTimer: ReturnType<typeof setTimeout> | undefined
  let askAgain: ReturnType<typeof setTimeout> | undefined
  /** The latest request for the memberships: answers to earlier ones are ignored. */
  let latestRequest = Symbol()

  async function readMemberships(): Promise<void> {
    memberships.value = null
    failure.value = null
    lapsed.value = false
    damaged.value = false
    await askForMemberships()
  }

  async function askForMemberships(): Promise<void> {
    clearTimeout(askAgain)
    const request = (latestRequest = Symbol())
    const asking = account.value
    if (asking === null) return
    const answer = await findMemberships(asking)
    if (latestRequest !== request) return
    failure.value = answer.ok ? null : answer.failure
    if (answer.ok) {
      lapsed.value = answer.value.lapsed
      damaged.value = answer.value.damaged
      memberships.value = answer.value.memberships
    } else if (isPassing(answer.failure.code)) {
      askAgain = setTimeout(() => void askForMemberships(), retryDelay)
    }
  }

  /** If the invitations cannot be read now, members of a bloc go on without them, until next time. */
  async function findMemberships(asking: Account): Promise<Result<Found>> {
    const services = await load()
    const { database, clock } = services
    const measured = clock.measure()
    const known = await within(answerTimeout, database.memberships(asking.uid))
    if (!known.ok) return known
    await measured
    void followAddress(services, asking, known.value)
    const belongsTo = known.value.map(({ bloc }) => bloc)
    const joined = await within(answerTimeout, joinBlocs(services, asking, belongsTo))
    if (!joined.ok) {
      const found = { memberships: known.value, lapsed: false, damaged: false }
      return belongsTo.length === 0 ? joined : ok(found)
    }
    const { taken, over, damaged } = joined.value
    const found = taken > 0 ? await within(answerTimeout, database.memberships(asking.uid)) : known
    return found.ok ? ok({ memberships: found.value, lapsed: over > 0, damaged: damaged > 0 }) : found
  }

  function take(next: Account | null): void {
    const before = account.value
    const changed = next?.uid !== before?.uid
    const renewed = next?.email !== before?.email || next?.verified !== before?.verified
    const wasIn = started.value ? before !== null : memory.signedIn.read() !== null
    if (next !== null) ended.value = null
    else if (wasIn && !leaving) ended.value ??= 'elsewhere'
    if (next === null) {
      memory.signedIn.clear()
      passing.clear()
    } else memory.signedIn.write('')
    account.value = next
    if (changed) {
      fresh.value = false
      signedInAt.value = null
    }
    if (changed || renewed) void readMemberships()
    if (next !== null) void readSignInTime(next.uid)
    started.value = true
    for (const resolve of waiting.splice(0)) resolve()
  }

  /** Ends the session because nobody uses it: what was typed is kept. */
  async function endUnused(): Promise<void> {
    ended.value = 'unused'
    await auth.signOut()
  }

  auth.watch((next) => {
    if (started.value || next === null || !passing.isOver()) take(next)
    else
      endUnused().catch(() => {
        take(null)
      })
  })

  /** Every token tells it: also the one of a link that was opened in another tab. */
  async function readSignInTime(uid: string): Promise<void> {
    const read = await auth.signedInAt()
    if (read.ok && account.value?.uid === uid) signedInAt.value = Math.max(read.value, signedInAt.value ?? 0)
  }

  /** Resolves once it is known whether anybody is signed in. */
  function ready(): Promise<void> {
    return started.value ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
  }

  /** Does what signs somebody in; their session stays if they have asked for it, or if `stays`. */
  async function enter(
    work: Promise<Result<null>>,
    stays = memory.stays.read() !== null,
  ): Promise<Result<null>> {
    const result = await work
    if (result.ok) passing.begin(stays)
    return result
  }

  /** Signs somebody in who is to stay signed in, if `stays`, or else as they have chosen. */
  const signIn = (email: string, password: string, stays?: boolean): Promise<Result<null>> =>
    enter(auth.signInWithPassword(email, password), stays)

  /** Makes the person sign in again by their own method. Fails with WRONG_PASSWORD, LINK_EXPIRED and the like. */
  async function reauthenticate(proof: FreshProof): Promise<Result<null>> {
    const asking = account.value?.uid
    const result = await auth.reauthenticate(proof)
    if (!result.ok) return result
    // if somebody else is signed in by now, this sign-in is not theirs
    if (asking === undefined || account.value?.uid !== asking) return fail('SESSION_EXPIRED')
    await readSignInTime(asking)
    fresh.value = true
    clearTimeout(freshTimer)
    freshTimer = setTimeout(() => (fresh.value = false), freshFor)
    return result
  }

  async function leave(): Promise<void> {
    leaving = true
    try {
      await auth.signOut()
      memory.linkEmail.clear()
      memory.stays.clear()
    } finally {
      leaving = false
    }
  }

  return {
    started: computed(() => started.value),
    account: computed(() => account.value),
    memberships: computed(() => memberships.value),
    failure: computed(() => failure.value),
    /** There is an invitation to this address, but it has expired. */
    lapsed: computed(() => lapsed.value),
    /** There is an invitation to this address, but it cannot be read. */
    damaged: computed(() => damaged.value),
    ready,
    readMemberships,
    signIn,
    sendLink: (email: string, returnUrl: string) => auth.sendLink(email, returnUrl),
    isLink: auth.isLink,
    signInWithLink: (email: string, url: string) => enter(auth.signInWithLink(email, url)),
    createAccount: (email: string, password: string) => enter(auth.createAccount(email, password)),
    /** Asks whether the address has been verified meanwhile; if so, the memberships are read again. */
    refresh: () => auth.refresh(),
    passing,
    endUnused,
    reauthenticate,
    /** True for some minutes after the person has signed in again on this page. */
    fresh: computed(() => fresh.value),
    /** When the person last signed in (the server's ms), as the rules see it; null while unknown. */
    signedInAt: computed(() => signedInAt.value),
    /** Why the session has ended, if not by signing out on this page; null if it has not. */
    ended: computed(() => ended.value),
    signOut: leave,
  }
})
