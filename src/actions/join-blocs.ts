import { normaliseEmail } from '@/domain/people/invite'
import type { Result } from '@/domain/shared/result'
import { ok } from '@/domain/shared/result'

import type { Services } from './scene'

/** Who has signed in; `verified` if the provider has verified their address. */
export type SignedIn = { readonly uid: string; readonly email: string; readonly verified: boolean }

/** What came of the invitations to somebody's address. */
export type Joined = {
  /** Invitations accepted just now. */
  readonly taken: number
  /** Invitations that have expired. */
  readonly over: number
  /** Invitations that cannot be read. */
  readonly damaged: number
}

/**
 * Accepts every open invitation to the verified address of the person who has just signed in, for blocs they do not
 * belong to yet. Without a verified address the server is not asked. Fails as the server does.
 */
export async function joinBlocs(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { uid, email, verified }: SignedIn,
  belongsTo: readonly string[],
): Promise<Result<Joined>> {
  if (!verified) return ok({ taken: 0, over: 0, damaged: 0 })
  const found = await database.ownInvites(normaliseEmail(email))
  if (!found.ok) return found
  const unknown = found.value.filter(({ bloc }) => !belongsTo.includes(bloc))
  const fresh = unknown.flatMap(({ bloc, invite }) => (invite === null ? [] : [{ bloc, invite }]))
  const standing = fresh.filter(({ invite }) => clock.now() < invite.until)
  let taken = 0
  for (const open of standing) {
    const result = await database.acceptInvite(uid, open)
    // withdrawn, or accepted in another window meanwhile: the memberships are read again afterwards
    if (!result.ok && result.failure.code !== 'DENIED') return result
    if (result.ok) taken += 1
  }
  return ok({ taken, over: fresh.length - standing.length, damaged: unknown.length - fresh.length })
}
