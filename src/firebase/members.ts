import { doc } from 'firebase/firestore/lite'

import type { Member } from '@/domain/people/member'
import type { Result } from '@/domain/shared/result'

import { inBloc } from './paths'
import { commit, type Server } from './server'

/** What an admin may change of a member; `onlyKey` is set by the witness and only ever let go here. */
export type MemberChange = Partial<Omit<Member, 'uid' | 'email' | 'onlyKey'>>

/** Changes a member. Fails with DENIED where the rules refuse: an admin never switches themselves off. */
export function changeMember(
  server: Server,
  bloc: string,
  uid: string,
  change: MemberChange,
): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.update(doc(server, inBloc(bloc, 'members'), uid), change)
  })
}
