import type { Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { stored, type DeviceDatabase, type SeenHead } from './storage'

/** What the device remembers of a log. */
export type Head = Omit<SeenHead, 'log'>

/**
 * The last head of each log that this device has followed, kept outside Firestore, so that a server that later shows an
 * older or a different log is detected. `stack` separates databases, also local ones that were reset.
 */
export function createHeads(database: Result<DeviceDatabase>, stack: string) {
  const name = (where: Where) => `${stack}/${where.bloc}/${where.year}`
  return {
    recall: async (where: Where): Promise<Head | null> => {
      if (!database.ok) return null
      const seen = await stored(database.value, (db) => db.get('heads', name(where)))
      return seen.ok ? (seen.value ?? null) : null
    },
    /** Remembers `head`, replacing what was remembered. */
    remember: async (where: Where, head: Head): Promise<void> => {
      if (database.ok) await stored(database.value, (db) => db.put('heads', { log: name(where), ...head }))
    },
  }
}

/** The device's memory of heads. */
export type Heads = ReturnType<typeof createHeads>
