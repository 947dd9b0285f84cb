import { doc, runTransaction, type Firestore } from 'firebase/firestore'

import type { Member } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { toFailure } from './map-error'
import { blocCollection } from './paths'

/** What an admin may change of a member; `onlyKey` is set by the witness and only ever let go here. */
export type MemberChange = Partial<Omit<Member, 'uid' | 'email' | 'onlyKey'>>

/** Changes a member. Fails with DENIED where the rules refuse: an admin never switches themselves off. */
export async function changeMember(
  db: Firestore,
  bloc: string,
  uid: string,
  change: MemberChange,
): Promise<Result<null>> {
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.update(doc(blocCollection(db, bloc, 'members'), uid), change)
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
