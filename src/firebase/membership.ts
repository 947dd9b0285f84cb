import { collectionGroup, doc, query, where } from 'firebase/firestore/lite'

import { memberSchema, type Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { inBloc } from './paths'
import { read, readPages, type Server } from './server'
import { decode } from './watch'

/** One bloc that a person belongs to; `member` is null where their record there does not read. */
export type Membership = { readonly bloc: string; readonly member: Member | null }

/** As many as the rules let one question have. */
const pageSize = 50

/** All blocs of the person `uid`, who may ask for their own only. */
export async function readMemberships(server: Server, uid: string): Promise<Result<readonly Membership[]>> {
  const found = await readPages(query(collectionGroup(server, 'members'), where('uid', '==', uid)), pageSize)
  if (!found.ok) return found
  return ok(
    found.value.flatMap((document) => {
      const bloc = document.ref.parent.parent?.id
      return bloc === undefined ? [] : [{ bloc, member: decode(memberSchema, document) }]
    }),
  )
}

/**
 * The record of the person `uid`, who may ask for their own only, in one bloc. The rules refuse it to whoever has
 * none there.
 */
export async function readMembership(
  server: Server,
  bloc: string,
  uid: string,
): Promise<Result<Member | 'none' | 'unreadable'>> {
  const found = await read(doc(server, inBloc(bloc, 'members'), uid))
  if (!found.ok) return found.failure.code === 'DENIED' ? ok('none') : found
  return ok(found.value.exists() ? (decode(memberSchema, found.value) ?? 'unreadable') : 'none')
}
