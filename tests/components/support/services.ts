import type { Services } from '@/actions/scene'
import { createDevice } from '@/device'
import { memory } from '@/device/memory'
import { openDeviceDatabase } from '@/device/storage'
import { entryHash } from '@/domain/log/chain'
import type { Entry } from '@/domain/log/entry'
import { move } from '@/domain/log/move'
import { blocAfter } from '@/domain/headship/bloc-after'
import { fail, ok, type Result } from '@/domain/shared/result'
import { keyId } from '@/domain/signing/key'
import type { Database } from '@/firebase/database'
import type { AppServices } from '@/services/services'

import { authOf, type Trouble } from './auth'
import { bureauOf } from './bureau'
import { collection } from './channel'
import { districtOf } from './district'
import { keyRoomOf } from './key-room'
import { resultsOf } from './results'
import type { World } from './world'

type Failed = ReturnType<typeof fail>

/** Firestore's place: reads from the world, and takes writes as the rules would where they matter to a screen. */
export function databaseOf(world: World, trouble: Trouble): Database {
  const refused = () => (trouble.current === null ? null : fail(trouble.current))

  const commitAct: Database['commitAct'] = (replay, { signed, extra }) => {
    const { seq, head, at } = replay.projection
    const stale = seq !== world.year.get().record?.seq
    const denied = refused() ?? (stale ? fail('DENIED') : null)
    if (denied !== null) return Promise.resolve(denied)
    const framed = { ...signed, seq: seq + 1, prev: head, prevAt: at }
    const entry = { ...framed, hash: entryHash(replay.where, framed), at: world.now() } as Entry
    const change = move(replay.projection, entry, replay.entries)
    if (!change.ok) return Promise.resolve(change)
    if (entry.act === 'freeze') world.revisions.put(entry.body.revision, { text: extra.revisionText ?? '' })
    if (extra.text !== undefined && 'text' in entry.body) {
      world.textOf(entry.body.text).put({ text: extra.text })
    }
    if (entry.act === 'revoke') {
      world.revocations.put(entry.body.key, { year: replay.where.year, seq: entry.seq })
    }
    const led = blocAfter(replay.where, entry)
    const bloc = world.bloc.get().record
    if (led !== null && bloc !== null) world.bloc.put({ ...bloc, ...led })
    if (extra.curb !== undefined) {
      const { uid, ...curb } = extra.curb
      const member = world.members.get().records.get(uid)
      if (member !== undefined) world.members.put(uid, { ...member, ...curb })
    }
    world.append([ok(entry)])
    return Promise.resolve(ok(entry))
  }

  const writeMark: Database['writeMark'] = (_where, { unit, by, item, mark }) => {
    const denied = refused()
    if (denied !== null) return Promise.resolve(denied)
    const kept = Object.entries(world.reviews.get().records.get(unit)?.marks ?? {})
    const others = kept.filter(([id]) => id !== item)
    const marks = Object.fromEntries(mark === null ? others : [...others, [item, mark]])
    world.reviews.put(unit, { by, at: world.now(), item, marks })
    return Promise.resolve(ok(null))
  }

  const known: Partial<Database> = {
    ...bureauOf(world, refused),
    ...districtOf(world, refused),
    ...draftOf(world, refused),
    ...keyRoomOf(world, refused),
    ...resultsOf(world, refused),
    watchReach: () => world.reach.watch,
    watchBloc: () => world.bloc.watch,
    watchUnits: () => world.units.watch,
    watchMembers: () => world.members.watch,
    watchKeys: () => world.keys.watch,
    watchRevocations: () => world.revocations.watch,
    watchYears: () => world.years.watch,
    watchYear: ({ year }) => (year === world.where.year ? world.year : world.lastYear).watch,
    watchItems: ({ year }) => (year === world.where.year ? world.items : world.lastItems).watch,
    watchReviews: () => world.reviews.watch,
    watchPresence: () => world.presence.watch,
    watchResults: () => world.results.watch,
    watchRevisions: () => world.revisions.watch,
    watchLog: () => world.log.watch,
    readRevisionText: (_where, digest) => {
      const text = world.revisions.get().records.get(digest)?.text
      return Promise.resolve(refused() ?? (text === undefined ? fail('NOT_FOUND') : ok(text)))
    },
    commitAct,
    readYear: () => {
      const { record } = world.year.get()
      return Promise.resolve(refused() ?? (record === null ? fail('NOT_FOUND') : ok(record)))
    },
    readEntry: (_where, seq) =>
      Promise.resolve(refused() ?? world.log.get().entries[seq - 1] ?? fail('NOT_FOUND')),
    registerKey: (_bloc, key) => {
      const denied = refused()
      if (denied !== null) return Promise.resolve(denied)
      world.keys.put(keyId(key.spki), { ...key, at: world.now() })
      return Promise.resolve(ok(keyId(key.spki)))
    },
    writeMark,
    writePresence: (_where, uid, seen) => {
      world.presence.put(uid, { ...seen, at: world.now() })
      return Promise.resolve(ok(null))
    },
  }
  return withEmptyRest(known, refused)
}

/** The draft and what is said of it: a change must follow the version that is there, as the rules have it. */
function draftOf(world: World, refused: () => Failed | null): Partial<Database> {
  const answer = (write: () => Result<null>) => Promise.resolve(refused() ?? write())

  return {
    watchAgreements: () => world.agreements.watch,
    watchComments: () => world.comments.watch,
    writeItems: (_where, by, changes) =>
      answer(() => {
        const { records } = world.items.get()
        if (changes.some(({ id, seen }) => (records.get(id)?.rev ?? 0) !== seen))
          return fail('CHANGED_MEANWHILE')
        const at = world.pass(1000)
        const written = changes.flatMap(({ id, seen, next }) =>
          next === null ? [] : [[id, { ...next, rev: seen + 1, by, at }] as const],
        )
        const touched = new Set(changes.map(({ id }) => id))
        const kept = [...records].filter(([id]) => !touched.has(id))
        world.items.set({ ...world.items.get(), records: new Map([...kept, ...written]) })
        return ok(null)
      }),
    writeSettings: (_where, seen, settings) =>
      answer(() => {
        const { record } = world.year.get()
        if (record?.settings.rev !== seen) return fail('CHANGED_MEANWHILE')
        world.year.put({ ...record, settings: { ...settings, rev: seen + 1 } })
        return ok(null)
      }),
    writeWord: (_where, { unit, by, item, word }) =>
      answer(() => {
        const kept = Object.entries(world.agreements.get().records.get(unit)?.words ?? {})
        const before = kept.find(([id]) => id === item)?.[1]
        if (before?.word === word?.word && before?.digest === word?.digest) return fail('DENIED')
        const others = kept.filter(([id]) => id !== item)
        const words = Object.fromEntries(word === null ? others : [...others, [item, word]])
        world.agreements.put(unit, { by, at: world.now(), item, words })
        return ok(null)
      }),
    writeComment: (_where, comment) =>
      answer(() => {
        const id = `${comment.uid}_${String(comment.number)}`
        if (world.comments.get().records.has(id)) return fail('DENIED')
        world.comments.put(id, { ...comment, at: world.pass(1000) })
        return ok(null)
      }),
    settleComment: (_where, { uid, number }, by) =>
      answer(() => {
        const id = `${uid}_${String(number)}`
        const comment = world.comments.get().records.get(id)
        if (comment === undefined) return fail('NOT_FOUND')
        if (comment.resolved === by) return fail('DENIED')
        world.comments.put(id, { ...comment, resolved: by })
        return ok(null)
      }),
    readItems: ({ year }) => {
      const read = year === world.where.year ? world.items : world.lastItems
      return Promise.resolve(refused() ?? ok(read.get().records))
    },
  }
}

/** Collections that the world has nothing of are empty; writes to them are denied. */
function withEmptyRest(known: Partial<Database>, refused: () => Failed | null): Database {
  const empty = collection<never>()
  return new Proxy(known as Database, {
    get: (target, name: string) => {
      if (name in known || name === 'then') return Reflect.get(target, name) as unknown
      return name.startsWith('watch') ? () => empty.watch : () => Promise.resolve(refused() ?? fail('DENIED'))
    },
  })
}

/**
 * This device as it really is, with nothing kept from the test before. Each test has a stack of its own: the page of
 * the one before may still be writing down the head that it has followed.
 */
async function freshDevice(world: World): Promise<Omit<Services, 'database'>> {
  const database = await openDeviceDatabase()
  if (!database.ok) throw new Error(`no IndexedDB: ${database.failure.detail ?? ''}`)
  await database.value.use(async (db) => {
    for (const name of db.objectStoreNames) await db.clear(name)
    db.close()
  })
  // the server's clock stands still in the tests, and this device follows it
  const clock = {
    now: world.now,
    offset: () => 0,
    measure: () => Promise.resolve(0),
    check: () => Promise.resolve(),
  }
  const device = await createDevice(crypto.randomUUID(), () => Promise.resolve(fail('OFFLINE')))
  return { ...device, clock }
}

/**
 * The services of an app in which Firestore and Auth alone are replaced, by the world; `uid` is signed in.
 * Keys, outbox, memory of heads and cryptography are the device's own.
 */
export async function createServices(world: World, uid: string | null, signedInFor = 0) {
  const trouble: Trouble = { current: null }
  /** Tells the app that another version is out, or that a part of this one could not be had. */
  const versions: { outdate: () => void; lose: () => void } = {
    outdate: () => undefined,
    lose: () => undefined,
  }
  const online = new Set<(online: boolean) => void>()
  const services: Services = { database: databaseOf(world, trouble), ...(await freshDevice(world)) }
  const auth = authOf(world, uid, trouble, signedInFor)
  const app: AppServices = {
    auth,
    contact: '',
    load: () => Promise.resolve(services),
    memory,
    version: '0123456789abcdef',
    reportsFaults: false,
    watchOnline: (next) => {
      online.add(next)
      next(true)
      return () => online.delete(next)
    },
    watchVersion: (tell) => {
      versions.outdate = tell
      return () => undefined
    },
    watchLostParts: (tell) => {
      versions.lose = tell
      return () => undefined
    },
  }
  return {
    app,
    auth,
    services,
    trouble,
    versions,
    goOnline: (now: boolean) => online.forEach((tell) => tell(now)),
  }
}
