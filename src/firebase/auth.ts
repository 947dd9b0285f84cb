import type { FirebaseApp } from 'firebase/app'
import {
  browserLocalPersistence,
  connectAuthEmulator,
  EmailAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  isSignInWithEmailLink,
  onIdTokenChanged,
  reauthenticateWithCredential,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  signOut,
  type AuthCredential,
  type User,
} from 'firebase/auth'

import { fail, ok, type Result } from '@/domain/shared/result'

import { accountsOver, type Accounts } from './accounts'
import type { FirebaseConfig } from './config'
import { attempt, toFailure } from './map-error'

/** The person who is signed in. */
export type Account = {
  readonly uid: string
  readonly email: string
  /** The provider has verified that the address is this person's. */
  readonly verified: boolean
}

/** Proof that the person signed in is present: their password, or the URL of a link just opened. */
export type FreshProof = { readonly password: string } | { readonly link: string }

/** Signing in and out, and the accounts themselves. Failures carry codes of the closed list. */
export type Auth = Accounts & {
  readonly watch: (next: (account: Account | null) => void) => () => void
  readonly signInWithPassword: (email: string, password: string) => Promise<Result<null>>
  /** Sends a link to `email` that leads back to `returnUrl`, in a letter in the language of the page. */
  readonly sendLink: (email: string, returnUrl: string) => Promise<Result<null>>
  readonly isLink: (url: string) => boolean
  readonly signInWithLink: (email: string, url: string) => Promise<Result<null>>
  /** Reauthenticates the person signed in, by their password or by a link just sent to them. */
  readonly reauthenticate: (proof: FreshProof) => Promise<Result<null>>
  /** When the person last signed in or reauthenticated, as their token and so the rules have it (the server's ms). */
  readonly signedInAt: () => Promise<Result<number>>
  /** The server's time from a fresh token, and this device's times of request and answer (all ms). */
  readonly serverTime: () => Promise<
    Result<{ readonly server: number; readonly asked: number; readonly answered: number }>
  >
  readonly signOut: () => Promise<void>
}

function accountOf(user: User | null): Account | null {
  return user === null ? null : { uid: user.uid, email: user.email ?? '', verified: user.emailVerified }
}

function credentialOf(email: string, proof: FreshProof): AuthCredential {
  return 'link' in proof
    ? EmailAuthProvider.credentialWithLink(email, proof.link)
    : EmailAuthProvider.credential(email, proof.password)
}

/**
 * The app's authentication, without pop-ups. The session survives a reload if the browser has persistent storage; in
 * a private window it may last only as long as the page.
 */
export function createAuth(app: FirebaseApp, config: FirebaseConfig): Auth {
  const auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence, inMemoryPersistence],
  })
  if (import.meta.env.MODE === 'emulator' && config.emulator !== null) {
    connectAuthEmulator(auth, `http://localhost:${config.emulator.authPort}`, { disableWarnings: true })
  }
  return {
    ...accountsOver(auth),
    watch: (next) =>
      onIdTokenChanged(auth, (user) => {
        next(accountOf(user))
      }),
    signInWithPassword: (email, password) => attempt(() => signInWithEmailAndPassword(auth, email, password)),
    sendLink: (email, returnUrl) => {
      auth.languageCode = document.documentElement.lang
      return attempt(() => sendSignInLinkToEmail(auth, email, { url: returnUrl, handleCodeInApp: true }))
    },
    isLink: (url) => isSignInWithEmailLink(auth, url),
    signInWithLink: (email, url) => attempt(() => signInWithEmailLink(auth, email, url)),
    reauthenticate: (proof) => {
      const user = auth.currentUser
      if (user === null) return Promise.resolve(fail('NOT_SIGNED_IN'))
      return attempt(() => reauthenticateWithCredential(user, credentialOf(user.email ?? '', proof)))
    },
    signedInAt: async () => {
      if (auth.currentUser === null) return fail('NOT_SIGNED_IN')
      try {
        return ok(Date.parse((await auth.currentUser.getIdTokenResult()).authTime))
      } catch (error) {
        return toFailure(error)
      }
    },
    serverTime: async () => {
      if (auth.currentUser === null) return fail('NOT_SIGNED_IN')
      try {
        const asked = Date.now()
        const { issuedAtTime } = await auth.currentUser.getIdTokenResult(true)
        return ok({ server: Date.parse(issuedAtTime), asked, answered: Date.now() })
      } catch (error) {
        return toFailure(error)
      }
    },
    signOut: () => signOut(auth),
  }
}
