import type { Member } from '@/domain/people/member'
import { mayGiveKeyRoom } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** Lets somebody who has reached the limit of keys make that many more. Fails with NOT_YOUR_ROLE. */
export async function giveKeyRoom(
  { database }: Services,
  bloc: string,
  me: Member,
  uid: string,
): Promise<Result<null>> {
  return mayGiveKeyRoom(me, uid) ? database.giveKeyRoom(bloc, uid) : fail('NOT_YOUR_ROLE')
}
