import { entryHash } from '@/domain/log/chain'
import type { Entry } from '@/domain/log/entry'
import { move } from '@/domain/log/moves'
import { emptyReplay } from '@/domain/log/replay'
import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import type { DraftItem } from '@/domain/pledge/item'
import type { Review } from '@/domain/pledge/review'
import { fail, ok } from '@/domain/shared/result'
import { keyId, type Revocation, type SigningKey } from '@/domain/signing/key'
import type { Settings, Year } from '@/domain/year/year'
import type { Database } from '@/firebase/database'
import type { LiveLog } from '@/firebase/log'
import type { Presence } from '@/firebase/presence'
import type { Results } from '@/firebase/results'
import { createCell, live, record } from './cell'

/** What stands in the database at first. */
export type Contents = {
  readonly bloc: Bloc
  readonly units: readonly (readonly [string, Unit])[]
  readonly members: readonly Member[]
  readonly settings: Settings
}

const emptyYear = (settings: Settings): Year => ({
  settings,
  ...emptyReplay({ bloc: '', year: '' }).projection,
  at: Date.now() - 1000,
})

/**
 * One bloc and one year kept in memory, behind the face of the real database: what is committed is framed, hashed
 * and moved as the real one does, and a commit on another head than the present is refused.
 */
export function createMemoryDatabase(contents: Contents) {
  const cells = {
    bloc: createCell(record(contents.bloc)),
    units: createCell(live(contents.units)),
    members: createCell(live(contents.members.map((member) => [member.uid, member] as const))),
    keys: createCell(live<SigningKey>()),
    revocations: createCell(live<Revocation>()),
    years: createCell(live<Year>()),
    year: createCell(record<Year>(emptyYear(contents.settings))),
    items: createCell(live<DraftItem>()),
    reviews: createCell(live<Review>()),
    presence: createCell(live<Presence>()),
    revisions: createCell(live<{ text: string }>()),
    log: createCell<LiveLog>({ entries: [], alarm: null, fresh: true }),
  }
  const none = createCell(live<Results>())
  const noYear = createCell(record<Year>(null))

  const commitAct: Database['commitAct'] = (replay, { signed, beside, ct }) => {
    const year = cells.year.get().record
    const { seq, head, at } = replay.projection
    if (year?.head !== head) return Promise.resolve(fail('DENIED'))
    const unhashed = { ...signed, seq: seq + 1, prev: head, prevAt: at, ct }
    const entry = { ...unhashed, hash: entryHash(replay.where, unhashed), at: Date.now() } as Entry
    const change = move(replay.projection, entry, replay.entries)
    if (!change.ok) return Promise.resolve(change)
    if (entry.act === 'freeze' && beside.revisionText !== undefined) {
      const text = beside.revisionText
      cells.revisions.set(live([...cells.revisions.get().records, [entry.body.revision, { text }]]))
    }
    cells.log.set({ ...cells.log.get(), entries: [...cells.log.get().entries, ok(entry)] })
    const next = { ...year, ...change.value, seq: entry.seq, head: entry.hash, at: entry.at }
    cells.year.set(record<Year>(next))
    return Promise.resolve(ok(entry))
  }

  const database: Database = {
    memberships: (uid) => {
      const member = cells.members.get().records.get(uid)
      return Promise.resolve(ok(member === undefined ? [] : [{ bloc: 'khoi', member }]))
    },
    watchBloc: () => cells.bloc.watch,
    watchUnits: () => cells.units.watch,
    watchMembers: () => cells.members.watch,
    watchKeys: () => cells.keys.watch,
    watchRevocations: () => cells.revocations.watch,
    watchYears: () => cells.years.watch,
    watchYear: ({ year }) => (year === '2014' ? cells.year.watch : noYear.watch),
    watchItems: () => cells.items.watch,
    watchReviews: () => cells.reviews.watch,
    watchPresence: () => cells.presence.watch,
    watchResults: () => none.watch,
    watchRevisions: () => cells.revisions.watch,
    watchLog: () => cells.log.watch,
    commitAct,
    readYear: () => {
      const year = cells.year.get().record
      return Promise.resolve(year === null ? fail('NOT_FOUND') : ok(year))
    },
    readEntry: (_where, seq) => Promise.resolve(cells.log.get().entries[seq - 1] ?? fail('NOT_FOUND')),
    registerKey: (_bloc, key) => {
      const kid = keyId(key.spki)
      cells.keys.set(live([...cells.keys.get().records, [kid, { ...key, at: Date.now() }]]))
      return Promise.resolve(ok(kid))
    },
    writeMark: () => Promise.resolve(ok(null)),
    writePresence: () => Promise.resolve(ok(null)),
  }
  return { cells, database }
}

/** A database in memory. */
