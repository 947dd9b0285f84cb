import { deleteField, doc } from 'firebase/firestore/lite'

import type { Member } from '@/domain/people/member'
import type { Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInBloc } from './listen'
import { inBloc } from './paths'
import { commit, type Server } from './server'

/** The fields of a member that an admin may change; for `onlyKey` see `holdMember`. */
export type MemberChange = Partial<Omit<Member, 'uid' | 'email' | 'onlyKey'>>

/** The members of a bloc. */
export function membersOver(line: Line, server: Server) {
  /** Watches the members of a bloc. */
  const watchMembers = (bloc: string) => watchInBloc(line, bloc, 'members')

  /** Changes a member. Fails with DENIED if the rules refuse: admins never deactivate themselves. */
  function changeMember(bloc: string, uid: string, change: MemberChange): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, inBloc(bloc, 'members'), uid), change)
    })
  }

  /**
   * Restricts a member to one of their keys, or lifts the restriction (null). Fails with DENIED if the rules refuse: a
   * witness never lifts one, an admin never imposes one.
   */
  function holdMember(bloc: string, uid: string, kid: string | null): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, inBloc(bloc, 'members'), uid), { onlyKey: kid ?? deleteField() })
    })
  }

  /** Writes a person's own address, once verified, into their member's document. */
  function takeAddress(bloc: string, uid: string, email: string): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, inBloc(bloc, 'members'), uid), { email })
    })
  }

  return { watchMembers, changeMember, holdMember, takeAddress }
}
