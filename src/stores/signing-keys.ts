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
  const chosenId = shallowRef<string | null>(null)

  watch(
    [() => bloc.id, () => bloc.me?.uid],
    async ([blocId, uid]) => {
      made.value = new Set()
      if (blocId === null || uid === undefined) return
      const { signer } = await load()
      made.value = new Set(await signer.ownKeys(blocId, uid))
    },
    { immediate: true },
  )

  const revoked = computed(
    () => new Set(year.replay.entries.flatMap((entry) => (entry.act === 'revoke' ? [entry.body.key] : []))),
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

  function choose(kid: string): void {
    chosenId.value = kid
  }

  /** Makes a key of `kind` on this device and chooses it. */
  async function create(kind: 'passkey' | 'device'): Promise<Result<ActingKey>> {
    const { me, bloc: home, id } = bloc
    const { account } = session
    if (me === null || home === null || id === null || account === null) return fail('NOT_SIGNED_IN')
    const owner = { bloc: id, uid: me.uid, email: account.email, name: me.name, rpId: home.rpId }
    const created = await createKey(
      await load(),
      kind,
      owner,
      bloc.myKeys.map(([, key]) => key),
    )
    if (created.ok) {
      made.value = new Set([...made.value, created.value.kid])
      chosenId.value = created.value.kid
    }
    return created
  }

  /** True where this browser can make passkeys at all. */
  async function passkeysSupported(): Promise<boolean> {
    return (await load()).signer.passkeysSupported()
  }

  return { usable, chosen, choose, create, passkeysSupported }
})
