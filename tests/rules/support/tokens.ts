/** Who sends a request: a user of Firebase Auth, the owner of the database, or nobody. */
export type Caller =
  | {
      readonly uid: string
      readonly provider?: string
      readonly email?: string
      /** Whether the provider has verified the address; true unless told otherwise. */
      readonly verified?: boolean
      /** How many seconds ago they signed in; just now unless told otherwise. */
      readonly signedInFor?: number
    }
  | 'owner'
  | null

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')

/** The Authorization header of `caller`; emulators take unsigned tokens. */
export function authorization(caller: Caller): Record<string, string> {
  if (caller === null) return {}
  if (caller === 'owner') return { authorization: 'Bearer owner' }
  const claims = {
    sub: caller.uid,
    user_id: caller.uid,
    auth_time: Math.floor(Date.now() / 1000) - (caller.signedInFor ?? 0),
    ...(caller.email === undefined ? {} : { email: caller.email, email_verified: caller.verified ?? true }),
    firebase: { sign_in_provider: caller.provider ?? 'password' },
  }
  return { authorization: `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.` }
}
