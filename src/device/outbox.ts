import { ok, type Result } from '@/domain/shared/result'

import { stored, type DeviceDatabase, type Kept } from './storage'

/**
 * What this device has signed, kept before it is sent. Where the browser keeps nothing, signing still works,
 * only without this net: `durable` says so.
 */
export function createOutbox(database: Result<DeviceDatabase>) {
  return {
    durable: database.ok,
    keep: async (act: Kept): Promise<Result<null>> => {
      if (!database.ok) return ok(null)
      const kept = await stored(() => database.value.put('outbox', act))
      return kept.ok ? ok(null) : kept
    },
    drop: async (id: string): Promise<void> => {
      if (database.ok) await stored(() => database.value.delete('outbox', id))
    },
    all: async (): Promise<readonly Kept[]> => {
      if (!database.ok) return []
      const all = await stored(() => database.value.getAll('outbox'))
      return all.ok ? all.value : []
    },
  }
}

/** The device's outbox. */
export type Outbox = ReturnType<typeof createOutbox>
