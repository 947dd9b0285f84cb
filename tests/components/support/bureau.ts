import { emptyReplay } from '@/domain/log/replay'
import type { Unit } from '@/domain/people/unit'
import { fail, ok } from '@/domain/shared/result'
import type { Database } from '@/firebase/database'

import type { World } from './world'

/** What admins, founders and senders of letters ask of Firestore; `refused` is what it answers instead, if anything. */
export function bureauOf(world: World, refused: () => ReturnType<typeof fail> | null): Partial<Database> {
  return {
    memberships: (uid) => {
      const { records, corrupt } = world.members.get()
      const member = corrupt.includes(uid) ? null : records.get(uid)
      const here = member === undefined ? [] : [{ bloc: world.where.bloc, member }]
      const elsewhere = [...world.district].map(([bloc, other]) => ({ bloc, member: other.member }))
      return Promise.resolve(refused() ?? ok([...here, ...elsewhere]))
    },
    membership: (_bloc, uid) => {
      const { records, corrupt } = world.members.get()
      const found = corrupt.includes(uid) ? 'unreadable' : (records.get(uid) ?? 'none')
      return Promise.resolve(refused() ?? ok(found))
    },
    ownInvites: () => Promise.resolve(refused() ?? ok([])),
    watchInvites: () => world.invites.watch,
    writeInvites: (_bloc, by, invites) => {
      const denied = refused()
      if (denied !== null) return Promise.resolve(denied)
      for (const invite of invites) world.invites.put(invite.email, { ...invite, by, at: world.now() })
      return Promise.resolve(ok(null))
    },
    sentLetters: (ids) => Promise.resolve(refused() ?? ok(new Set(ids.filter((id) => world.mail.has(id))))),
    queueLetters: (_by, letters, told) => {
      const denied = refused()
      if (denied !== null) return Promise.resolve(denied)
      for (const letter of letters) world.mail.set(letter.id, letter)
      told(letters.length)
      return Promise.resolve(ok(null))
    },
    watchSeen: () => world.seen.watch,
    writeSeen: (_where, _uid, seq) => {
      world.seen.put({ seq, at: world.now() })
      return Promise.resolve(ok(null))
    },
    isFounder: (uid) => Promise.resolve(ok(uid === 'noivu')),
    foundBloc: (whole) => {
      world.founded.push(whole)
      return Promise.resolve(ok(null))
    },
    writeUnits: (_bloc, units) => {
      const { records } = world.units.get()
      for (const [id, unit] of units) world.units.put(id, { ...records.get(id), ...unit } as Unit)
      return Promise.resolve(ok(null))
    },
    changeBloc: (_bloc, change) => {
      const { record } = world.bloc.get()
      if (record !== null) world.bloc.put({ ...record, ...change })
      return Promise.resolve(ok(null))
    },
    writeYear: ({ year }, settings) => {
      const { years } = world
      const { projection } = emptyReplay({ ...world.where, year })
      years.put(year, { settings, ...projection, at: world.now() })
      return Promise.resolve(ok(null))
    },
    changeMember: (_bloc, uid, change) => {
      const denied = refused()
      const member = world.members.get().records.get(uid)
      if (denied !== null || member === undefined) return Promise.resolve(denied ?? fail('NOT_FOUND'))
      world.members.put(uid, { ...member, ...change })
      return Promise.resolve(ok(null))
    },
    holdMember: (_bloc, uid, kid) => {
      const denied = refused()
      const member = world.members.get().records.get(uid)
      if (denied !== null || member === undefined) return Promise.resolve(denied ?? fail('NOT_FOUND'))
      const free = { ...member }
      delete free.onlyKey
      world.members.put(uid, kid === null ? free : { ...free, onlyKey: kid })
      return Promise.resolve(ok(null))
    },
  }
}
