import { collectionGroup, doc, query, serverTimestamp, where } from 'firebase/firestore/lite'

import { inviteSchema, type Invite } from '@/domain/people/invite'
import type { PersonFacts } from '@/domain/people/member'
import { ok, type Result } from '@/domain/shared/result'

import { inBloc } from './paths'
import { commit, readPages, type Server } from './server'
import { decode } from './watch'

/** An invitation on its way: everything but who and when, which the server sees for itself. */
export type NewInvite = PersonFacts & Pick<Invite, 'email' | 'until'>

/** An invitation and the bloc that it leads into. */
export type OpenInvite = { readonly bloc: string; readonly invite: Invite }
/** An invitation as it was found; null where it does not read. */
export type FoundInvite = { readonly bloc: string; readonly invite: Invite | null }

/** As many as the rules let one question have. */
const pageSize = 50

const person = ({ role, admin, unit, name, position, capacities }: PersonFacts): PersonFacts => ({
  role,
  admin,
  unit,
  name,
  position,
  capacities,
})

/** Writes invitations, all or none; one to the same address before is replaced. */
export function writeInvites(
  server: Server,
  bloc: string,
  by: string,
  invites: readonly NewInvite[],
): Promise<Result<null>> {
  return commit(server, (batch) => {
    for (const invite of invites) {
      const { email, until } = invite
      batch.set(doc(server, inBloc(bloc, 'invites'), email), {
        ...person(invite),
        email,
        until,
        by,
        at: serverTimestamp(),
      })
    }
  })
}

/** Withdraws the invitation to `email`. */
export function withdrawInvite(server: Server, bloc: string, email: string): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.delete(doc(server, inBloc(bloc, 'invites'), email))
  })
}

/** All invitations to `email`, across blocs; the rules let their holder ask, once the address is verified. */
export async function readOwnInvites(server: Server, email: string): Promise<Result<readonly FoundInvite[]>> {
  const found = await readPages(
    query(collectionGroup(server, 'invites'), where('email', '==', email)),
    pageSize,
  )
  if (!found.ok) return found
  return ok(
    found.value.flatMap((document) => {
      const bloc = document.ref.parent.parent?.id
      return bloc === undefined ? [] : [{ bloc, invite: decode(inviteSchema, document) }]
    }),
  )
}

/** Takes up an invitation: the member's document as the invitation says, which ends in the same commit. */
export function takeUpInvite(
  server: Server,
  uid: string,
  { bloc, invite }: OpenInvite,
): Promise<Result<null>> {
  return commit(server, (batch) => {
    const member = { ...person(invite), uid, active: true, email: invite.email }
    batch.set(doc(server, inBloc(bloc, 'members'), uid), member)
    batch.delete(doc(server, inBloc(bloc, 'invites'), invite.email))
  })
}
