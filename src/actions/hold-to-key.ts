import type { Member } from '@/domain/people/member'
import { administers, mayHold } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

type Needs = Pick<Services, 'database'>

/** Whom to hold to a key or release, in which bloc, and by whom. */
export type Held = { readonly bloc: string; readonly by: Member; readonly uid: string }

/** Restricts a member to signing with `kid` alone. Fails with NOT_YOUR_ROLE, or as the server does. */
export async function holdToKey(
  { database }: Needs,
  { bloc, by, uid }: Held,
  kid: string,
): Promise<Result<null>> {
  return mayHold(by, uid) ? database.holdMember(bloc, uid, kid) : fail('NOT_YOUR_ROLE')
}

/** Lets a member sign with any of their keys again. Fails with NOT_YOUR_ROLE, or as the server does. */
export async function releaseFromKey({ database }: Needs, { bloc, by, uid }: Held): Promise<Result<null>> {
  return administers(by) ? database.holdMember(bloc, uid, null) : fail('NOT_YOUR_ROLE')
}
