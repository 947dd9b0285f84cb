import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { createKey } from '@/actions/create-key'
import type { ActingKey } from '@/actions/scene'
import type { Result } from '@/domain/shared/result'
import { fail } from '@/domain/shared/result'
import { keyCode } from '@/domain/shared/code'

import { useBlocStore } from './bloc'
import { useServices } from '@/services/services'
import { useSessionStore } from './session'
import { useYearStore } from './year'

/** One of my keys that may still sign; `here` if it was made on this device. */
export type UsableKey = ActingKey & { readonly here: boolean; readonly code: string }

/** The signing keys in my name. */
export const useSigningKeysStore = defineStore('signing-keys', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const session = useSessionStore()
  const year = useYearStore()
  const made = shallowRef<ReadonlySet<string>>(new Set())
  const acknowledged = shallowRef<ReadonlySet<string>>(new Set())
  const denied = shallowRef<ReadonlySet<string>>(new Set())
  const examined = shallowRef<ReadonlySet<string>>(new Set())
  const creating = shallowRef(false)
  const chosenId = shallowRef<string | null>(null)

  watch(
    // also when a key arrives: another window of this browser may have made it
    [() => bloc.id, () => bloc.me?.uid, () => bloc.myKeys.map(([kid]) => kid).join()],
    async ([blocId, uid, kids], before) => {
      if (blocId !== before[0] || uid !== before[1]) made.value = new Set()
      if (blocId === null || uid === undefined) return
      const { signer } = await load()
      const [own, mine] = await Promise.all([signer.ownKeys(blocId, uid), signer.acknowledged()])
      if (bloc.id !== blocId || bloc.me?.uid !== uid) return
      made.value = new Set([...made.value, ...own])
      acknowledged.value = new Set([...acknowledged.value, ...mine])
      examined.value = new Set(kids.split(','))
    },
    { immediate: true },
  )

  const revoked = computed(
    () =>
      new Set([
        ...bloc.revocations.keys(),
        ...year.replay.entries.flatMap((entry) => (entry.act === 'revoke' ? [entry.body.key] : [])),
      ]),
  )

  /** My keys that could sign: not revoked, and available; this device's first, then the newest. */
  const available = computed<readonly UsableKey[]>(() =>
    bloc.myKeys
      .filter(([kid]) => !revoked.value.has(kid))
      .map(([kid, key]) => ({ kid, key, here: made.value.has(kid), code: keyCode(kid) }))
      .filter(({ key, here }) => here || key.kind === 'passkey')
      .sort((a, b) => Number(b.here) - Number(a.here) || b.key.at - a.key.at),
  )

  /** Those of them that may sign: if I am held to one key, that one only. */
  const usable = computed(() => available.value.filter(({ kid }) => (bloc.me?.onlyKey ?? kid) === kid))

  /** The key of this device to read out: one that may sign, or else one that the witness has yet to accept. */
  const readable = computed<UsableKey | null>(
    () => usable.value.find(({ here }) => here) ?? available.value.find(({ here }) => here) ?? null,
  )

  /** The preferred key: the chosen one, or else the first usable one. */
  const preferred = computed<UsableKey | null>(
    () => usable.value.find(({ kid }) => kid === chosenId.value) ?? usable.value[0] ?? null,
  )

  /** True while a key that was made here and chosen is not in the list of keys yet. */
  const arriving = computed(
    () =>
      chosenId.value !== null &&
      made.value.has(chosenId.value) &&
      !bloc.myKeys.some(([kid]) => kid === chosenId.value),
  )

  /**
   * The key to sign with; none while another one is being made. A device handles one request at a time: signing
   * meanwhile would abort the creation, and would use the key that is about to be replaced.
   */
  const chosen = computed<UsableKey | null>(() => (creating.value || arriving.value ? null : preferred.value))

  /** Keys in my name, not revoked, that this device did not make and that I have not yet confirmed as mine. */
  const strange = computed<readonly string[]>(() =>
    bloc.myKeys.map(([kid]) => kid).filter((kid) => originOf(kid) === 'foreign' && !revoked.value.has(kid)),
  )

  /** Whether `kid`, a key in my name, is my own as far as this device knows, or one that it cannot vouch for. */
  function originOf(kid: string): 'own' | 'foreign' | 'unknown' {
    if (made.value.has(kid) || acknowledged.value.has(kid)) return 'own'
    return examined.value.has(kid) && !creating.value ? 'foreign' : 'unknown'
  }

  /** Confirms that `kid`, made on another device, is mine. */
  async function acknowledge(kid: string): Promise<void> {
    acknowledged.value = new Set([...acknowledged.value, kid])
    const { signer } = await load()
    await signer.acknowledge(kid)
  }

  /** Says that `kid`, a key in my name, is not mine: it is an alarm from now on, whatever the page. */
  function deny(kid: string): void {
    denied.value = new Set([...denied.value, kid])
  }

  function choose(kid: string): void {
    chosenId.value = kid
  }

  /**
   * Makes a key of `kind` on this device and chooses it. A device key requires a fresh sign-in (SESSION_EXPIRED
   * otherwise), since nothing else verifies the person before it is made.
   */
  async function create(kind: 'passkey' | 'device'): Promise<Result<ActingKey>> {
    const { me, bloc: home, id } = bloc
    const { account } = session
    if (me === null || home === null || id === null || account === null) return fail('NOT_SIGNED_IN')
    if (kind === 'device' && !session.fresh) return fail('SESSION_EXPIRED')
    const owner = { bloc: id, uid: me.uid, email: account.email, name: me.name, rpId: home.rpId }
    creating.value = true
    try {
      // a revoked key does not prevent its device from having another one
      const own = bloc.myKeys.filter(([kid]) => !revoked.value.has(kid)).map(([, key]) => key)
      const created = await createKey(await load(), kind, owner, own, bloc.myKeys.length)
      // the page may have moved on: in another bloc or account, this key is not one to choose
      const stillHere = bloc.id === id && bloc.me?.uid === me.uid
      if (created.ok && stillHere) {
        made.value = new Set([...made.value, created.value.kid])
        chosenId.value = created.value.kid
      }
      return created
    } finally {
      creating.value = false
    }
  }

  /** True where this browser can make passkeys at all. */
  async function passkeysSupported(): Promise<boolean> {
    return (await load()).signer.passkeysSupported()
  }

  return {
    usable,
    readable,
    preferred,
    chosen,
    revoked,
    strange,
    originOf,
    acknowledge,
    denied: computed(() => denied.value),
    deny,
    choose,
    create,
    passkeysSupported,
  }
})
