import type { Member } from '@/domain/people/member'
import { witnesses } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

type Needs = Pick<Services, 'database'>

/** Where a hold is laid or lifted: whose, in which bloc, and by whom. */
export type Held = { readonly bloc: string; readonly by: Member; readonly uid: string }

/** True for whoever may hold `uid` to one key: a witness, never themselves. */
export function mayHold(me: Member, uid: string): boolean {
  return witnesses(me) && me.uid !== uid
}

/** True for whoever may let somebody held to one key go: an admin. */
export function mayLetGo(me: Member): boolean {
  return me.active && me.admin
}

/** Has a member sign with `kid` alone from now on. Fails with NOT_YOUR_ROLE, or as the server does. */
export async function holdToKey(
  { database }: Needs,
  { bloc, by, uid }: Held,
  kid: string,
): Promise<Result<null>> {
  return mayHold(by, uid) ? database.holdMember(bloc, uid, kid) : fail('NOT_YOUR_ROLE')
}

/** Lets a member sign with any key of theirs again. Fails with NOT_YOUR_ROLE, or as the server does. */
export async function letGo({ database }: Needs, { bloc, by, uid }: Held): Promise<Result<null>> {
  return mayLetGo(by) ? database.holdMember(bloc, uid, null) : fail('NOT_YOUR_ROLE')
}
