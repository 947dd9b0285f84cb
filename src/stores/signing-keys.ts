import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { createKey } from '@/actions/create-key'
import type { ActingKey } from '@/actions/scene'
import type { Result } from '@/domain/shared/result'
import { fail } from '@/domain/shared/result'
import { keyCode } from '@/domain/shared/code'

import { useBlocStore } from './bloc'
import { useServices } from './services'
import { useSessionStore } from './session'
import { useYearStore } from './year'

/** One of my keys that may still sign; `here` if this device made it. */
export type UsableKey = ActingKey & { readonly here: boolean; readonly code: string }

/** The signing keys in my name. */
export const useSigningKeysStore = defineStore('signing-keys', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const session = useSessionStore()
  const year = useYearStore()
  const made = shallowRef<ReadonlySet<string>>(new Set())
  const acknowledged = shallowRef<ReadonlySet<string> | null>(null)
  const creating = shallowRef(false)
  const chosenId = shallowRef<string | null>(null)

  watch(
    [() => bloc.id, () => bloc.me?.uid],
    async ([blocId, uid]) => {
      made.value = new Set()
      if (blocId === null || uid === undefined) return
      const { signer } = await load()
      made.value = new Set(await signer.ownKeys(blocId, uid))
      acknowledged.value = new Set(await signer.acknowledged())
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

  /** My keys that may sign: not revoked, and the one I am held to, if I am; this device's first, then the newest. */
  const usable = computed<readonly UsableKey[]>(() =>
    bloc.myKeys
      .filter(([kid]) => !revoked.value.has(kid) && (bloc.me?.onlyKey ?? kid) === kid)
      .map(([kid, key]) => ({ kid, key, here: made.value.has(kid), code: keyCode(kid) }))
      .filter(({ key, here }) => here || key.kind === 'passkey')
      .sort((a, b) => Number(b.here) - Number(a.here) || b.key.at - a.key.at),
  )

  /** The key to sign with: the one chosen, else the first usable. */
  const chosen = computed<UsableKey | null>(
    () => usable.value.find(({ kid }) => kid === chosenId.value) ?? usable.value[0] ?? null,
  )

  /** Living keys in my name that this device did not make and that I have not yet said are mine. */
  const strange = computed<readonly string[]>(() => {
    const known = acknowledged.value
    if (known === null || creating.value) return []
    return bloc.myKeys
      .map(([kid]) => kid)
      .filter((kid) => !revoked.value.has(kid) && !made.value.has(kid) && !known.has(kid))
  })

  /** Says that `kid`, made on another device, is mine. */
  async function acknowledge(kid: string): Promise<void> {
    acknowledged.value = new Set([...(acknowledged.value ?? []), kid])
    const { signer } = await load()
    await signer.acknowledge(kid)
  }

  function choose(kid: string): void {
    chosenId.value = kid
  }

  /** Makes a key of `kind` on this device and chooses it. */
  async function create(kind: 'passkey' | 'device'): Promise<Result<ActingKey>> {
    const { me, bloc: home, id } = bloc
    const { account } = session
    if (me === null || home === null || id === null || account === null) return fail('NOT_SIGNED_IN')
    const owner = { bloc: id, uid: me.uid, email: account.email, name: me.name, rpId: home.rpId }
    creating.value = true
    try {
      const own = bloc.myKeys.map(([, key]) => key)
      const created = await createKey(await load(), kind, owner, own)
      if (created.ok) {
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

  return { usable, chosen, revoked, strange, acknowledge, choose, create, passkeysSupported }
})
