import { collectionGroup, getDocs, limit, query, where, type Firestore } from 'firebase/firestore'

import { memberSchema, type Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { toFailure } from './map-error'
import { decode } from './watch'

/** One bloc that a person belongs to. */
export type Membership = { readonly bloc: string; readonly member: Member }

/** The blocs of the person `uid`, who may ask for their own only. */
export async function readMemberships(db: Firestore, uid: string): Promise<Result<readonly Membership[]>> {
  try {
    const own = query(collectionGroup(db, 'members'), where('uid', '==', uid), limit(50))
    const found = await getDocs(own)
    return ok(
      found.docs.flatMap((document) => {
        const member = decode(memberSchema, document)
        const bloc = document.ref.parent.parent?.id
        return member === null || bloc === undefined ? [] : [{ bloc, member }]
      }),
    )
  } catch (error) {
    return toFailure(error)
  }
}
