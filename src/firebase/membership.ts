import { collectionGroup, limit, query, where } from 'firebase/firestore/lite'

import { memberSchema, type Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { readAll, type Server } from './server'
import { decode } from './watch'

/** One bloc that a person belongs to. */
export type Membership = { readonly bloc: string; readonly member: Member }

/** The blocs of the person `uid`, who may ask for their own only. */
export async function readMemberships(server: Server, uid: string): Promise<Result<readonly Membership[]>> {
  const found = await readAll(query(collectionGroup(server, 'members'), where('uid', '==', uid), limit(50)))
  if (!found.ok) return found
  return ok(
    found.value.flatMap((document) => {
      const member = decode(memberSchema, document)
      const bloc = document.ref.parent.parent?.id
      return member === null || bloc === undefined ? [] : [{ bloc, member }]
    }),
  )
}
