import { fail, ok, type Result } from '@/domain/shared/result'
import type { SigningKey } from '@/domain/signing/key'

import { createDeviceKey, signWithDeviceKey } from './device-key'
import { createPasskey, passkeysSupported, signWithPasskey } from './passkey'
import type { Proof } from './proof'
import { stored, type DeviceDatabase, type OwnKey } from './storage'

/** The person a key is made for, and the bloc and site. */
export type Owner = {
  readonly bloc: string
  readonly uid: string
  readonly email: string
  readonly name: string
  readonly rpId: string
}

/** A key just made on this device, to be registered with the server. */
export type MadeKey = Omit<SigningKey, 'uid' | 'at'> & { readonly privateKey?: CryptoKey }

/** Makes keys on this device and signs with them. */
export function createSigner(database: Result<DeviceDatabase>) {
  return {
    passkeysSupported,
    /** Makes a key of `kind`. A device key needs persistent storage: fails with STORAGE_UNAVAILABLE without it. */
    make: async (
      kind: 'passkey' | 'device',
      owner: Owner,
      existing: readonly string[],
    ): Promise<Result<MadeKey>> => {
      if (kind === 'passkey') {
        const made = await createPasskey(owner, owner.rpId, existing)
        return made.ok ? ok({ kind, ...made.value }) : made
      }
      if (!database.ok) return database
      const made = await createDeviceKey()
      return made.ok ? ok({ kind, ...made.value, credentialId: '', transports: [], synced: false }) : made
    },
    /** Remembers that this device holds the key. A passkey works without this, too. */
    remember: async (key: OwnKey): Promise<Result<null>> => {
      if (!database.ok) return key.kind === 'passkey' ? ok(null) : database
      const kept = await stored(database.value, (db) => db.put('keys', key))
      return kept.ok ? ok(null) : kept
    },
    /** The ids of the keys that this device made for `uid` in `bloc`. */
    ownKeys: async (bloc: string, uid: string): Promise<readonly string[]> => {
      if (!database.ok) return []
      const keys = await stored(database.value, (db) => db.getAll('keys'))
      return keys.ok
        ? keys.value.filter((key) => key.bloc === bloc && key.uid === uid).map((key) => key.kid)
        : []
    },
    /** Remembers that the person has confirmed a key made elsewhere as theirs. */
    acknowledge: async (kid: string): Promise<Result<null>> => {
      if (!database.ok) return database
      const kept = await stored(database.value, (db) => db.put('acknowledged', { kid }))
      return kept.ok ? ok(null) : kept
    },
    /** The keys made elsewhere that the person has confirmed as theirs. */
    acknowledged: async (): Promise<readonly string[]> => {
      if (!database.ok) return []
      const keys = await stored(database.value, (db) => db.getAllKeys('acknowledged'))
      return keys.ok ? keys.value : []
    },
    /** Signs `text` with the key `kid`; with a passkey, the person is prompted. */
    sign: async (kid: string, key: SigningKey, rpId: string, text: string): Promise<Result<Proof>> => {
      if (key.kind === 'passkey') return signWithPasskey(key, rpId, text)
      if (!database.ok) return database
      const own = await stored(database.value, (db) => db.get('keys', kid))
      if (!own.ok) return own
      return own.value?.privateKey === undefined
        ? fail('KEY_NOT_ON_DEVICE')
        : signWithDeviceKey(own.value.privateKey, text)
    },
  }
}

/** The device's signer. */
export type Signer = ReturnType<typeof createSigner>
