import { normaliseEmail } from '@/domain/people/invite'
import type { Membership } from '@/firebase/membership'

import type { SignedIn } from './join-blocs'
import type { Services } from './scene'

/**
 * Writes the verified address of the person who has signed in into their member's documents that still have the one
 * before. What cannot be written now is tried at the next sign-in.
 */
export async function followAddress(
  { database }: Pick<Services, 'database'>,
  { uid, email, verified }: SignedIn,
  memberships: readonly Membership[],
): Promise<void> {
  if (!verified) return
  const address = normaliseEmail(email)
  const behind = memberships.filter(
    ({ member }) => member?.active === true && member.email !== undefined && member.email !== address,
  )
  await Promise.all(behind.map(({ bloc }) => database.takeAddress(bloc, uid, address)))
}
