import { doc } from 'firebase/firestore/lite'

import { memberSchema, type Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { readOwn } from './own-records'
import { inBloc } from './paths'
import { read, type Server } from './server'
import { decode } from './watch'

/** One bloc that a person belongs to; `member` is null if their record does not fit its schema. */
export type Membership = { readonly bloc: string; readonly member: Member | null }

/** A person's own memberships. */
export function membershipsOver(server: Server) {
  /** All blocs of `uid`. People may ask only about themselves. */
  async function memberships(uid: string): Promise<Result<readonly Membership[]>> {
    const found = await readOwn(server, 'members', 'uid', uid)
    return found.ok ? ok(found.value.map(({ bloc, record }) => ({ bloc, member: record }))) : found
  }

  /**
   * The record of `uid` in one bloc. People may ask only about themselves; the rules deny the read if there is no
   * record.
   */
  async function membership(bloc: string, uid: string): Promise<Result<Member | 'none' | 'unreadable'>> {
    const found = await read(doc(server, inBloc(bloc, 'members'), uid))
    if (!found.ok) return found.failure.code === 'DENIED' ? ok('none') : found
    return ok(found.value.exists() ? (decode(memberSchema, found.value) ?? 'unreadable') : 'none')
  }

  return { memberships, membership }
}
