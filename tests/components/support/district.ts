import { fail, ok, type Result } from '@/domain/shared/result'
import type { Database } from '@/firebase/database'

import type { World } from './world'

/** What the overview, and the pages of operation, ask of Firestore. */
export function districtOf(world: World, refused: () => ReturnType<typeof fail> | null): Partial<Database> {
  const answer = <T>(result: Result<T>) => Promise.resolve(refused() ?? result)
  const found = <T>(records: ReadonlyMap<string, T>, corrupt: readonly string[] = []) =>
    ok({ records, corrupt })
  const wholes: Partial<
    Record<string, { readonly get: () => { readonly records: ReadonlyMap<string, unknown> } }>
  > = {
    units: world.units,
    members: world.members,
    keys: world.keys,
    revocations: world.revocations,
    agreements: world.agreements,
    reviews: world.reviews,
  }
  const whole = (name: string) => answer(found(wholes[name]?.get().records ?? new Map<string, unknown>()))

  return {
    readBloc: (id) => {
      const { record } = world.bloc.get()
      const here = record === null ? fail('NOT_FOUND') : ok(record)
      return answer(id === world.where.bloc ? here : (world.district.get(id)?.bloc ?? fail('NOT_FOUND')))
    },
    readNewestYears: (id) => {
      if (id === world.where.bloc) return answer(found(world.years.get().records))
      const other = world.district.get(id)
      if (other === undefined || !other.years.ok)
        return answer(other?.years.ok === false ? other.years : fail('DENIED'))
      return answer(found(other.years.value, other.corrupt))
    },
    readInBloc: (_bloc, name) => whole(name) as never,
    readInYear: (_where, name) => whole(name) as never,
    readBackup: () => answer(ok(world.backup.get().record)),
    readFaults: () => answer(found(world.faults.get().records, world.faults.get().corrupt)),
    dropFaults: (_bloc, ids) => {
      const denied = refused()
      if (denied !== null) return Promise.resolve(denied)
      const kept = [...world.faults.get().records].filter(([id]) => !ids.includes(id))
      world.faults.set({ records: new Map(kept), corrupt: [], fresh: true })
      return Promise.resolve(ok(null))
    },
    writeFault: (_bloc, id, fault) => {
      if (world.faults.get().records.has(id)) return answer(fail('DENIED'))
      world.faults.put(id, { ...fault, at: world.now() })
      return answer(ok(null))
    },
  }
}
