import type { Services } from '@/actions/scene'
import type { Where } from '@/domain/log/where'
import type { Database } from '@/firebase/database'

import { databaseOf } from './services'
import { createWorld, type World } from './world'

/** The path of the year after the one that everything is shown in. */
export const nextYear = '/b/khoi-phuong-lien-chieu/2015/'

/**
 * Begins the year after that of `world`: a draft, of which the server tells under its own number, with the year of
 * `world` as its last.
 */
export function beginNextYear(world: World, services: Services): World {
  const next = createWorld()
  const after = databaseOf(next, { current: null })
  const before = services.database
  const isNext = (where: unknown) => (where as Partial<Where> | undefined)?.year === '2015'
  const database = new Proxy(before, {
    get: (_target, name: keyof Database) => {
      const ask = (from: Database, given: readonly unknown[]) =>
        (from[name] as (...asked: unknown[]) => unknown)(...given)
      return (...given: unknown[]) =>
        isNext(given[0]) && name.startsWith('watch')
          ? ask(after, [world.where, ...given.slice(1)])
          : ask(before, given)
    },
  })
  Object.assign(services, { database })
  const settings = { ...next.year.get().record?.settings }
  world.years.put('2015', { ...next.year.get().record, settings } as never)
  return next
}
