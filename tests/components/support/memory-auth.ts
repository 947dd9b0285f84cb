import { fail, ok } from '@/domain/shared/result'
import type { Account, Auth } from '@/firebase/auth'

/** The password of everybody in the tests. */
export const password = 'mat-khau-dung'

/** A link that signs `email` in, as its message would carry it. */
export function linkFor(email: string): string {
  return `/sign-in?oobCode=${encodeURIComponent(email)}`
}

/**
 * Signing in and out in memory: everybody has one password, a link signs in the address it was sent to, once.
 * `sent` holds what was asked for; `offline` fails every attempt as a lost network does.
 */
export function createMemoryAuth(uid: string | null = null) {
  const listeners = new Set<(account: Account | null) => void>()
  const sent: { readonly email: string; readonly returnUrl: string }[] = []
  const used = new Set<string>()
  const state = { offline: false }
  let account: Account | null = uid === null ? null : accountOf(`${uid}@demo.test`)

  function become(next: Account | null) {
    account = next
    for (const listener of listeners) listener(next)
    return Promise.resolve(ok(null))
  }

  const auth: Auth = {
    watch: (next) => {
      listeners.add(next)
      next(account)
      return () => listeners.delete(next)
    },
    signInWithPassword: (email, given) => {
      if (state.offline) return Promise.resolve(fail('OFFLINE'))
      if (!email.includes('@')) return Promise.resolve(fail('EMAIL_INVALID'))
      return given === password ? become(accountOf(email)) : Promise.resolve(fail('WRONG_PASSWORD'))
    },
    sendLink: (email, returnUrl) => {
      if (!email.includes('@')) return Promise.resolve(fail('EMAIL_INVALID'))
      sent.push({ email, returnUrl })
      return Promise.resolve(ok(null))
    },
    isLink: (url) => new URL(url).searchParams.has('oobCode'),
    signInWithLink: (email, url) => {
      const meant = new URL(url).searchParams.get('oobCode')
      if (email !== meant) return Promise.resolve(fail('EMAIL_INVALID'))
      if (used.has(email)) return Promise.resolve(fail('LINK_EXPIRED'))
      used.add(email)
      return become(accountOf(email))
    },
    reauthenticate: () => Promise.resolve(ok(null)),
    serverTime: () => Promise.resolve(ok({ server: Date.now(), asked: Date.now(), answered: Date.now() })),
    signOut: async () => {
      await become(null)
    },
  }
  return { auth, sent, state }
}

function accountOf(email: string): Account {
  return { uid: email.split('@')[0] ?? '', email }
}

/** Somebody who signs in and out. */
export type MemoryAuth = ReturnType<typeof createMemoryAuth>
