import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { ExtraWrites } from '@/domain/log/extra-writes'
import type { SignedAct } from '@/domain/log/entry'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

/** A signed act, kept on this device until it is safely in the log. */
export type Kept = {
  readonly id: string
  readonly where: Where
  readonly signed: SignedAct
  readonly beside: ExtraWrites
  readonly keptAt: number
}

/** A key that this device made for `uid`; the private half of a device key never leaves the browser. */
export type OwnKey = {
  readonly kid: string
  readonly bloc: string
  readonly uid: string
  readonly kind: 'passkey' | 'device'
  readonly credentialId: string
  readonly privateKey?: CryptoKey
}

/** The last head of a log that this device has followed; `since` is the seq from which it has. */
export type SeenHead = {
  readonly log: string
  readonly seq: number
  readonly head: string
  readonly since: number
}

/** A proof that this device has verified and holds, apart from the server. */
export type HeldProof = {
  readonly year: string
  /** The bundle's text (docs/protocol.md, "The proof bundle"). */
  readonly text: string
  /** The head of the log that it ends with. */
  readonly head: string
}

type Schema = {
  keys: { key: string; value: OwnKey }
  outbox: { key: string; value: Kept }
  heads: { key: string; value: SeenHead }
  acknowledged: { key: string; value: { readonly kid: string } }
  proofs: { key: string; value: HeldProof }
} & DBSchema

type Connection = IDBPDatabase<Schema>

/** This device's own store, apart from Firestore. `use` runs work on it, and reopens it if the browser has closed it. */
export type DeviceDatabase = { readonly use: <T>(work: (db: Connection) => Promise<T>) => Promise<T> }

function connect(): Promise<Connection> {
  return openDB<Schema>('giao-uoc', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('keys', { keyPath: 'kid' })
        db.createObjectStore('outbox', { keyPath: 'id' })
        db.createObjectStore('heads', { keyPath: 'log' })
        db.createObjectStore('acknowledged', { keyPath: 'kid' })
      }
      if (before < 2) db.createObjectStore('proofs', { keyPath: 'year' })
    },
    // a page of a newer version wants to upgrade the store: an old page must not block it
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
    },
  })
}

/** True if the browser has closed the store, as it does when its data is cleared; transactions then fail. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError'
}

/** Opens the device's store. Fails with STORAGE_UNAVAILABLE if the browser has none (as in a private window). */
export async function openDeviceDatabase(): Promise<Result<DeviceDatabase>> {
  try {
    let connection = await connect()
    return ok({
      use: async (work) => {
        try {
          return await work(connection)
        } catch (error) {
          if (!isClosed(error)) throw error
          connection = await connect()
          return work(connection)
        }
      },
    })
  } catch (error) {
    return fail('STORAGE_UNAVAILABLE', String(error))
  }
}

/** Runs one storage operation; fails with STORAGE_FULL or STORAGE_UNAVAILABLE. */
export async function stored<T>(
  database: DeviceDatabase,
  work: (db: Connection) => Promise<T>,
): Promise<Result<T>> {
  try {
    return ok(await database.use(work))
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError'
    return fail(full ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE', String(error))
  }
}
