import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Invite } from '@/domain/people/invite'
import type { PersonFacts } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInBloc } from './listen'
import { readOwn } from './own-records'
import { inBloc } from './paths'
import { commit, type Server } from './server'

/** An invitation to be sent: without author and time, which are set when it is written. */
export type NewInvite = PersonFacts & Pick<Invite, 'email' | 'until'>

/** An invitation and the bloc that it is for. */
export type OpenInvite = { readonly bloc: string; readonly invite: Invite }
/** An invitation as found; `invite` is null if it does not fit its schema. */
export type FoundInvite = { readonly bloc: string; readonly invite: Invite | null }

const person = ({ role, admin, unit, name, position, capacities }: PersonFacts): PersonFacts => ({
  role,
  admin,
  unit,
  name,
  position,
  capacities,
})

/** Invitations into blocs. */
export function invitesOver(line: Line, server: Server) {
  const refOf = (bloc: string, email: string) => doc(server, inBloc(bloc, 'invites'), email)

  /** Watches the invitations of a bloc; for admins. */
  const watchInvites = (bloc: string) => watchInBloc(line, bloc, 'invites')

  /** Writes invitations, all or none; an earlier one to the same address is replaced. */
  function writeInvites(bloc: string, by: string, invites: readonly NewInvite[]): Promise<Result<null>> {
    return commit(server, (batch) => {
      for (const invite of invites) {
        const { email, until } = invite
        batch.set(refOf(bloc, email), { ...person(invite), email, until, by, at: serverTimestamp() })
      }
    })
  }

  /** Withdraws the invitation to `email`. */
  function withdrawInvite(bloc: string, email: string): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.delete(refOf(bloc, email))
    })
  }

  /** All invitations to `email`, across blocs; the rules let only the owner of the verified address ask. */
  async function ownInvites(email: string): Promise<Result<readonly FoundInvite[]>> {
    const found = await readOwn(server, 'invites', 'email', email)
    return found.ok ? ok(found.value.map(({ bloc, record }) => ({ bloc, invite: record }))) : found
  }

  /** Accepts an invitation: creates the member's document as the invitation says, and deletes it in the same commit. */
  function acceptInvite(uid: string, { bloc, invite }: OpenInvite): Promise<Result<null>> {
    return commit(server, (batch) => {
      const member = { ...person(invite), uid, active: true, email: invite.email }
      batch.set(doc(server, inBloc(bloc, 'members'), uid), member)
      batch.delete(refOf(bloc, invite.email))
    })
  }

  return { watchInvites, writeInvites, withdrawInvite, ownInvites, acceptInvite }
}
