import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import { unitTitle, type Unit } from '@/domain/people/unit'
import type { Failure } from '@/domain/shared/errors'
import type { Revocation, SigningKey } from '@/domain/signing/key'
import type { Year } from '@/domain/year/year'

import { createOnlyMemory } from '@/sync/create-only'
import { createListeners, liveRef, recordRef } from '@/sync/live'
import { useServices } from '@/services/services'
import { useSessionStore } from './session'

/** The bloc on screen: its units, people, keys and years, live. */
export const useBlocStore = defineStore('bloc', () => {
  const { load } = useServices()
  const session = useSessionStore()
  const id = shallowRef<string | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const bloc = recordRef<Bloc>()
  const units = liveRef<Unit>()
  const members = liveRef<Member>()
  const keys = liveRef<SigningKey>()
  const revocations = liveRef<Revocation>()
  const years = liveRef<Year>()
  const loaded = shallowRef(false)
  const refusals = shallowRef(0)
  const seenKeys = createOnlyMemory<SigningKey>()
  const seenRevocations = createOnlyMemory<Revocation>()
  const listeners = createListeners((why) => {
    failure.value = why
    noteFailure(why)
  })

  /** Shows `next` and listens to it, until another bloc is opened or `close`. */
  async function open(next: string): Promise<void> {
    if (id.value === next) return
    close()
    id.value = next
    const { database } = await load()
    if (id.value !== next) return
    listeners.listen(database.watchBloc(next), (value) => (bloc.value = value))
    listeners.listen(database.watchUnits(next), (value) => (units.value = value))
    listeners.listen(database.watchMembers(next), (value) => {
      members.value = value
      refusals.value = 0
    })
    listeners.listen(database.watchKeys(next), (value) => {
      keys.value = value
      seenKeys.take(value)
    })
    listeners.listen(database.watchRevocations(next), (value) => {
      revocations.value = value
      seenRevocations.take(value)
    })
    listeners.listen(database.watchYears(next), (value) => (years.value = value))
  }

  function close(): void {
    listeners.stopAll()
    id.value = null
    failure.value = null
    loaded.value = false
    refusals.value = 0
    seenKeys.forget()
    seenRevocations.forget()
    bloc.value = { record: null, corrupt: false, fresh: false }
    const empty = { records: new Map<string, never>(), corrupt: [], fresh: false }
    units.value = empty
    members.value = empty
    keys.value = empty
    revocations.value = empty
    years.value = empty
  }

  /** Hears from every store why its listeners failed: to somebody switched off, the server may say no more than that. */
  function noteFailure(why: Failure | null): void {
    if (why?.code === 'DENIED') refusals.value += 1
  }

  watch(
    () => bloc.value.fresh && members.value.fresh && keys.value.fresh && units.value.fresh,
    (now) => {
      if (now) loaded.value = true
    },
    { flush: 'sync' },
  )

  const self = computed(() => session.account?.uid ?? '')
  const me = computed(() => members.value.records.get(self.value) ?? null)
  const myKeys = computed(() => [...keys.value.records].filter(([, key]) => key.uid === me.value?.uid))

  /** "phường Hòa Minh", or the id where the unit is not known. */
  function titleOf(unit: string): string {
    const found = units.value.records.get(unit)
    return found === undefined ? unit : unitTitle(found)
  }

  return {
    id: computed(() => id.value),
    bloc: computed(() => bloc.value.record),
    units: computed(() => units.value),
    members: computed(() => members.value),
    keys: computed(() => keys.value),
    revocations: computed(() => revocations.value.records),
    /** The first key that was changed or deleted since this page saw it. */
    keyAltered: seenKeys.altered,
    /** The owner of a key as first seen, even if the key is gone or names somebody else now. */
    keyOwner: (kid: string) => seenKeys.first(kid)?.uid,
    /** The first revocation that was changed or deleted since this page saw it. */
    revocationAltered: seenRevocations.altered,
    years: computed(() => years.value),
    failure: computed(() => failure.value),
    /** True once the bloc has loaded; losing the connection later removes nothing from the screen. */
    loaded: computed(() => loaded.value),
    /** How often the server has refused a listener since it last told of the members: what is known of them may be over. */
    refusals: computed(() => refusals.value),
    noteFailure,
    /** True while the server no longer confirms something that is shown of the bloc. */
    behind: listeners.behind,
    me,
    /** This person's own record exists but cannot be read. */
    meCorrupt: computed(() => members.value.corrupt.includes(self.value)),
    myKeys,
    titleOf,
    open,
    close,
  }
})
