import type { ErrorCode } from '@/domain/shared/errors'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Account, Auth } from '@/firebase/auth'

import { accountsIn, type SentLetter } from './accounts'

import type { World } from './world'

/** What the server answers instead of doing what it is asked, for as long as it is set. */
export type Trouble = {
  current: ErrorCode | null
  /** The answer to a password or a link, if it is another than whether they are right. */
  signIn?: ErrorCode
}

/** The password of everybody in the tests. */
export const password = 'giao-uoc-2014'
/** The part of an address that makes it a sign-in link. */
export const linkMark = 'oobCode='

/** Auth's place: everybody has the same password; `uid` has been signed in for `signedInFor` ms. */
export function authOf(
  world: World,
  uid: string | null,
  trouble: Trouble,
  signedInFor: number,
): Auth & { readonly letters: readonly SentLetter[]; readonly become: (account: Account | null) => void } {
  const accountOf = (id: string): Account => ({ uid: id, email: `${id}@demo.test`, verified: true })
  let account = uid === null ? null : accountOf(uid)
  let signedInAt = world.now() - signedInFor
  const listeners = new Set<(account: Account | null) => void>()
  const become = (next: Account | null): void => {
    account = next
    signedInAt = world.now()
    tell()
  }
  const tell = (): void => {
    for (const listener of listeners) listener(account)
  }
  const enter = (email: string, right: boolean): Promise<Result<null>> => {
    if (trouble.current !== null) return Promise.resolve(fail(trouble.current))
    if (!/^\S+@\S+$/.test(email)) return Promise.resolve(fail('EMAIL_INVALID'))
    if (!right) return Promise.resolve(fail('WRONG_PASSWORD'))
    become(accountOf(email.split('@')[0] ?? ''))
    return Promise.resolve(ok(null))
  }
  const passwords = new Map<string, string>()
  const letters: SentLetter[] = []
  const isRight = (email: string, given: string) => given === (passwords.get(email) ?? password)
  const ledger = { passwords, letters, current: () => account, become, refused: () => trouble.current }
  return {
    ...accountsIn(ledger),
    letters,
    become,
    watch: (next) => {
      listeners.add(next)
      next(account)
      return () => listeners.delete(next)
    },
    signInWithPassword: (email, given) => enter(email, isRight(email, given)),
    sendLink: (email) => Promise.resolve(/^\S+@\S+$/.test(email) ? ok(null) : fail('EMAIL_INVALID')),
    isLink: (url) => url.includes(linkMark),
    signInWithLink: (email, url) =>
      url.includes(`${linkMark}old`) ? Promise.resolve(fail('LINK_EXPIRED')) : enter(email, true),
    reauthenticate: (proof) => {
      if (trouble.signIn !== undefined) return Promise.resolve(fail(trouble.signIn))
      if ('password' in proof && !isRight(account?.email ?? '', proof.password))
        return Promise.resolve(fail('WRONG_PASSWORD'))
      signedInAt = world.now()
      tell()
      return Promise.resolve(ok(null))
    },
    signedInAt: () => Promise.resolve(ok(signedInAt)),
    serverTime: () => Promise.resolve(ok({ server: world.now(), asked: Date.now(), answered: Date.now() })),
    signOut: () => {
      become(null)
      return Promise.resolve()
    },
  }
}
