import { ok, type fail } from '@/domain/shared/result'
import { maxKeys } from '@/domain/signing/key'
import type { Database } from '@/firebase/database'

import type { World } from './world'

/** How many keys people may still make, as the counters of the rules have it. */
export function keyRoomOf(
  world: World,
  refused: () => ReturnType<typeof fail> | null,
): Pick<Database, 'keyRoom' | 'giveKeyRoom'> {
  const given = new Map<string, number>()
  const made = (uid: string) => [...world.keys.get().records.values()].filter((key) => key.uid === uid).length
  return {
    keyRoom: (_bloc, uid) => Promise.resolve(refused() ?? ok(maxKeys - made(uid) + (given.get(uid) ?? 0))),
    giveKeyRoom: (_bloc, uid) => {
      const denied = refused()
      if (denied === null) given.set(uid, made(uid))
      return Promise.resolve(denied ?? ok(null))
    },
  }
}
