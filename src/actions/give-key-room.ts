import type { Member } from '@/domain/people/member'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** True for whoever may let `uid` make more keys: the witness or an admin, never for themselves. */
export function mayGiveKeyRoom(me: Member, uid: string): boolean {
  return me.active && (me.role === 'witness' || me.admin) && me.uid !== uid
}

/** Lets somebody who has made all the keys they may make as many again. Fails with NOT_YOUR_ROLE. */
export async function giveKeyRoom(
  { database }: Services,
  bloc: string,
  me: Member,
  uid: string,
): Promise<Result<null>> {
  return mayGiveKeyRoom(me, uid) ? database.giveKeyRoom(bloc, uid) : fail('NOT_YOUR_ROLE')
}
