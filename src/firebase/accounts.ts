import {
  ActionCodeOperation,
  applyActionCode,
  checkActionCode,
  confirmPasswordReset,
  createUserWithEmailAndPassword,
  sendEmailVerification,
  sendPasswordResetEmail,
  updatePassword,
  verifyBeforeUpdateEmail,
  type Auth as FirebaseAuth,
} from 'firebase/auth'

import type { CodeKind, LetterCode } from '@/domain/people/letter-code'
import { fail, ok, type Result } from '@/domain/shared/result'

import { attempt, toFailure } from './map-error'

/** Making and changing accounts. Letters are in the language of the page, and lead back to `returnUrl`. */
export type Accounts = {
  /** Makes an account, which is then signed in. Its address is not verified yet. */
  readonly createAccount: (email: string, password: string) => Promise<Result<null>>
  /** Sends the letter that verifies the address of the person signed in. */
  readonly sendVerification: (returnUrl: string) => Promise<Result<null>>
  /** Sends the letter to set a new password, if the address has an account: which of the two is not told. */
  readonly sendReset: (email: string, returnUrl: string) => Promise<Result<null>>
  /** Sends the letter to `email`, which becomes the person's address once its code is applied. */
  readonly sendChange: (email: string, returnUrl: string) => Promise<Result<null>>
  readonly changePassword: (password: string) => Promise<Result<null>>
  /** Reads a code without using it up. LINK_EXPIRED if it has been used, is too old, or is none. */
  readonly readCode: (code: string) => Promise<Result<LetterCode>>
  /** Applies a code of every kind but `reset`. */
  readonly applyCode: (code: string) => Promise<Result<null>>
  readonly setPassword: (code: string, password: string) => Promise<Result<null>>
  /** Asks the server anew whether the person's address is verified, and renews the token. */
  readonly refresh: () => Promise<Result<null>>
}

const kinds: Readonly<Record<string, CodeKind>> = {
  [ActionCodeOperation.VERIFY_EMAIL]: 'verify',
  [ActionCodeOperation.PASSWORD_RESET]: 'reset',
  [ActionCodeOperation.VERIFY_AND_CHANGE_EMAIL]: 'change',
  [ActionCodeOperation.RECOVER_EMAIL]: 'recover',
}

/** What people do with their accounts. */
export function accountsOver(auth: FirebaseAuth): Accounts {
  const speak = () => {
    auth.languageCode = document.documentElement.lang
  }
  async function asUser(work: (user: NonNullable<typeof auth.currentUser>) => Promise<unknown>) {
    const user = auth.currentUser
    return user === null ? fail('NOT_SIGNED_IN') : attempt(() => work(user))
  }

  return {
    createAccount: (email, password) => attempt(() => createUserWithEmailAndPassword(auth, email, password)),
    sendVerification: (url) => {
      speak()
      return asUser((user) => sendEmailVerification(user, { url }))
    },
    sendReset: async (email, url) => {
      speak()
      const sent = await attempt(() => sendPasswordResetEmail(auth, email, { url }))
      return !sent.ok && sent.failure.detail === 'auth/user-not-found' ? ok(null) : sent
    },
    sendChange: (email, url) => {
      speak()
      return asUser((user) => verifyBeforeUpdateEmail(user, email, { url }))
    },
    changePassword: (password) => asUser((user) => updatePassword(user, password)),
    readCode: async (code) => {
      try {
        const { operation, data } = await checkActionCode(auth, code)
        const kind = kinds[operation]
        const email = data.email ?? ''
        return kind === undefined
          ? fail('LINK_EXPIRED', operation)
          : ok({ kind, email, signInEmail: kind === 'change' ? (data.previousEmail ?? '') : email })
      } catch (error) {
        return toFailure(error)
      }
    },
    applyCode: (code) => attempt(() => applyActionCode(auth, code)),
    setPassword: (code, password) => attempt(() => confirmPasswordReset(auth, code, password)),
    refresh: () =>
      asUser(async (user) => {
        // first the token: what is told of the person afterwards is what the rules see
        await user.getIdToken(true)
        await user.reload()
      }),
  }
}
