import { doc } from 'firebase/firestore/lite'

import { memberSchema, type Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { readOwn } from './own-records'
import { inBloc } from './paths'
import { read, type Server } from './server'
import { decode } from './watch'

/** One bloc that a person belongs to; `member` is null where their record there does not read. */
export type Membership = { readonly bloc: string; readonly member: Member | null }

/** What a person may ask of their own membership. */
export function membershipsOver(server: Server) {
  /** All blocs of the person `uid`, who may ask for their own only. */
  async function memberships(uid: string): Promise<Result<readonly Membership[]>> {
    const found = await readOwn(server, 'members', 'uid', uid)
    return found.ok ? ok(found.value.map(({ bloc, record }) => ({ bloc, member: record }))) : found
  }

  /**
   * The record of the person `uid`, who may ask for their own only, in one bloc. The rules refuse it to whoever has
   * none there.
   */
  async function membership(bloc: string, uid: string): Promise<Result<Member | 'none' | 'unreadable'>> {
    const found = await read(doc(server, inBloc(bloc, 'members'), uid))
    if (!found.ok) return found.failure.code === 'DENIED' ? ok('none') : found
    return ok(found.value.exists() ? (decode(memberSchema, found.value) ?? 'unreadable') : 'none')
  }

  return { memberships, membership }
}
