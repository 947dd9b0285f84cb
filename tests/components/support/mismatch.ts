import type { Member } from '@/domain/people/member'

import type { World } from './world'

/** The leader of Hòa Minh: somebody who has her session has signed in her name, and her own key is another. */
export const leader = { uid: 'hoaminh', name: 'Võ Thị Mỹ Duyên' } as const
/** The key that she reads out. */
export const ownKey = 'b'.repeat(64)

/** The first key in somebody's name: of the leader's, the one that was signed with. */
export const kidOf = (world: World, uid: string) =>
  [...world.keys.get().records].find(([, key]) => key.uid === uid)?.[0] ?? ''

/** Registers another key in the leader's name, made a minute after the first, or when it is said. */
export function addKey(world: World, kid: string, at?: number): string {
  const key = world.keys.get().records.get(kidOf(world, leader.uid))
  if (key === undefined) throw new Error('the leader has no key')
  world.keys.put(kid, { ...key, at: at ?? key.at + 60_000 })
  return kid
}

/** Has somebody's member document say something else. */
export function changeMember(world: World, uid: string, change: Partial<Member>): void {
  const member = world.members.get().records.get(uid)
  if (member === undefined) throw new Error(`nobody is called ${uid}`)
  world.members.put(uid, { ...member, ...change })
}
