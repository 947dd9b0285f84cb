import { deleteField, doc } from 'firebase/firestore/lite'

import type { Member } from '@/domain/people/member'
import type { Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInBloc } from './listen'
import { inBloc } from './paths'
import { commit, type Server } from './server'

/** What an admin may change of a member; `onlyKey` has a way of its own. */
export type MemberChange = Partial<Omit<Member, 'uid' | 'email' | 'onlyKey'>>

/** The members of a bloc. */
export function membersOver(line: Line, server: Server) {
  /** Watches the members of a bloc. */
  const watchMembers = (bloc: string) => watchInBloc(line, bloc, 'members')

  /** Changes a member. Fails with DENIED where the rules refuse: an admin never switches themselves off. */
  function changeMember(bloc: string, uid: string, change: MemberChange): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, inBloc(bloc, 'members'), uid), change)
    })
  }

  /**
   * Holds a member to one of their keys, or lets them go with null. Fails with DENIED where the rules refuse: a
   * witness never lets go, an admin holds nobody.
   */
  function holdMember(bloc: string, uid: string, kid: string | null): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, inBloc(bloc, 'members'), uid), { onlyKey: kid ?? deleteField() })
    })
  }

  return { watchMembers, changeMember, holdMember }
}
