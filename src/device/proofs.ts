import type { Where } from '@/domain/log/where'
import { ok, type Result } from '@/domain/shared/result'

import { stored, type DeviceDatabase, type HeldProof } from './storage'

/**
 * Verified proofs, kept on this device outside Firestore, out of reach of anyone who later rewrites the database.
 * `stack` separates databases, also local ones that were reset.
 */
export function createProofs(database: Result<DeviceDatabase>, stack: string) {
  const name = (where: Where) => `${stack}/${where.bloc}/${where.year}`
  return {
    /** Keeps the newest proof of a year, replacing an older one. Fails if the browser cannot store it. */
    keep: async (where: Where, proof: Omit<HeldProof, 'year'>): Promise<Result<null>> => {
      if (!database.ok) return database
      const kept = await stored(database.value, (db) => db.put('proofs', { year: name(where), ...proof }))
      return kept.ok ? ok(null) : kept
    },
    /** The proof of a year that this device holds, if any. */
    recall: async (where: Where): Promise<HeldProof | null> => {
      if (!database.ok) return null
      const held = await stored(database.value, (db) => db.get('proofs', name(where)))
      return held.ok ? (held.value ?? null) : null
    },
  }
}

/** The device's proofs. */
export type Proofs = ReturnType<typeof createProofs>
