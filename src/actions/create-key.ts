import { fail, ok, type Result } from '@/domain/shared/result'
import { keyId, maxKeys, type SigningKey } from '@/domain/signing/key'

import type { Owner } from '@/device/signer'
import type { ActingKey, Services } from './scene'

/**
 * Makes a signing key of `kind` on this device and registers it in the person's name. `own` are the keys they
 * have that are not revoked, `made` is how many they have ever made. Fails with KEY_LIMIT before anything is made, or
 * with a code of the device (KEY_CANCELLED …) or the server; then nothing is registered.
 */
export async function createKey(
  services: Services,
  kind: 'passkey' | 'device',
  owner: Owner,
  own: readonly SigningKey[],
  made: number,
): Promise<Result<ActingKey>> {
  if (made >= maxKeys) {
    const room = await services.database.keyRoom(owner.bloc, owner.uid)
    if (!room.ok) return room
    if (room.value <= 0) return fail('KEY_LIMIT')
  }
  const existing = own.map((key) => key.credentialId).filter((credentialId) => credentialId !== '')
  const fresh = await services.signer.make(kind, owner, existing)
  if (!fresh.ok) return fresh
  const { privateKey, ...rest } = fresh.value
  const kid = keyId(rest.spki)
  // a device key must be safe before anybody relies on it; a passkey is kept by its authenticator
  const remembered = await services.signer.remember({
    kid,
    bloc: owner.bloc,
    uid: owner.uid,
    kind,
    credentialId: rest.credentialId,
    ...(privateKey === undefined ? {} : { privateKey }),
  })
  if (!remembered.ok && kind === 'device') return remembered
  const registered = await services.database.registerKey(owner.bloc, { uid: owner.uid, ...rest })
  if (!registered.ok) return registered
  return ok({ kid, key: { uid: owner.uid, ...rest, at: services.clock.now() } })
}
