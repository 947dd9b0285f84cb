import { inviteDays, isAddress } from '@/domain/people/invite'
import type { Member, PersonFacts } from '@/domain/people/member'
import { administers } from '@/domain/people/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** Who manages which bloc. */
export type Managing = { readonly bloc: string; readonly by: Member }

/** A person to be invited, by address. */
export type Invitee = PersonFacts & { readonly email: string }

type Needs = Pick<Services, 'database' | 'clock'>

/**
 * Invites people, all or none. This sends them nothing; their first sign-in with a verified address accepts the
 * invitation. Fails with NOT_YOUR_ROLE, EMAIL_INVALID, or as the server does.
 */
export async function invitePeople(
  { database, clock }: Needs,
  { bloc, by }: Managing,
  people: readonly Invitee[],
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  if (!people.every(({ email }) => isAddress(email))) return fail('EMAIL_INVALID')
  const until = clock.now() + inviteDays * 86_400_000
  return database.writeInvites(
    bloc,
    by.uid,
    people.map((person) => ({ ...person, until })),
  )
}

/** Changes a member's facts. Fails with NOT_YOUR_ROLE, LAST_ADMIN, or as the server does. */
export async function changePerson(
  { database }: Needs,
  { bloc, by }: Managing,
  uid: string,
  change: Partial<PersonFacts & { readonly active: boolean }>,
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  const leaves = change.admin === false || change.active === false
  if (uid === by.uid && leaves) return fail('LAST_ADMIN')
  return Object.keys(change).length === 0 ? ok(null) : database.changeMember(bloc, uid, change)
}
