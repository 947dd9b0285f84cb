import { ok, type Result } from '@/domain/shared/result'

import { stored, type DeviceDatabase, type Kept } from './storage'

/** An outbox in memory, lost with the page: for browsers without persistent storage. */
function createMemoryOutbox() {
  const acts = new Map<string, Kept>()
  return {
    durable: false,
    keep: (act: Kept): Promise<Result<null>> => {
      acts.set(act.id, act)
      return Promise.resolve(ok(null))
    },
    drop: (id: string): Promise<void> => {
      acts.delete(id)
      return Promise.resolve()
    },
    all: (): Promise<readonly Kept[]> => Promise.resolve([...acts.values()]),
  }
}

/**
 * The acts signed on this device, kept before they are sent. Without persistent storage signing still works, but the
 * outbox is lost with the page: `durable` is false.
 */
export function createOutbox(database: Result<DeviceDatabase>) {
  if (!database.ok) return createMemoryOutbox()
  return {
    durable: true,
    keep: async (act: Kept): Promise<Result<null>> => {
      const kept = await stored(database.value, (db) => db.put('outbox', act))
      return kept.ok ? ok(null) : kept
    },
    drop: async (id: string): Promise<void> => {
      await stored(database.value, (db) => db.delete('outbox', id))
    },
    all: async (): Promise<readonly Kept[]> => {
      const all = await stored(database.value, (db) => db.getAll('outbox'))
      return all.ok ? all.value : []
    },
  }
}

/** The device's outbox. */
export type Outbox = ReturnType<typeof createOutbox>
