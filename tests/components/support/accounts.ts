import type { CodeKind } from '@/domain/people/letter-code'
import type { ErrorCode } from '@/domain/shared/errors'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Account } from '@/firebase/auth'
import type { Accounts } from '@/firebase/accounts'

/** A letter that would have been sent: what it is for, and to whom. */
export type SentLetter = { readonly kind: CodeKind; readonly to: string }

/** The state of the accounts that Auth's place keeps. */
export type Ledger = {
  /** Those that are not as everybody's: by their address. */
  readonly passwords: Map<string, string>
  readonly letters: SentLetter[]
  readonly current: () => Account | null
  readonly become: (next: Account | null) => void
  readonly refused: () => ErrorCode | null
}

/** The code of a letter as the tests write it: `verify~address`, `change~from~to`, and so on; `old` is a spent one. */
export function codeFor(kind: CodeKind, ...addresses: readonly string[]): string {
  return [kind, ...addresses].join('~')
}

/** The accounts of Auth's place: codes are what {@link codeFor} writes, each used once. */
export function accountsIn({ passwords, letters, current, become, refused }: Ledger): Accounts {
  const used = new Set<string>()
  const answer = (work: () => Result<null> = () => ok(null)): Promise<Result<null>> => {
    const code = refused()
    return Promise.resolve(code === null ? work() : fail(code))
  }
  const send = (kind: CodeKind, to: string) =>
    answer(() => {
      if (!/^\S+@\S+$/.test(to)) return fail('EMAIL_INVALID')
      letters.push({ kind, to })
      return ok(null)
    })
  const spend = (code: string, work: (addresses: readonly string[]) => void) =>
    answer(() => {
      const [kind = '', ...addresses] = code.split('~')
      if (kind === 'old' || used.has(code)) return fail('LINK_EXPIRED')
      used.add(code)
      work(addresses)
      return ok(null)
    })

  return {
    createAccount: (email, password) =>
      answer(() => {
        if (!/^\S+@\S+$/.test(email)) return fail('EMAIL_INVALID')
        if (passwords.has(email) || email.endsWith('@demo.test')) return fail('EMAIL_TAKEN')
        passwords.set(email, password)
        become({ uid: email.split('@')[0] ?? '', email, verified: false })
        return ok(null)
      }),
    sendVerification: () => send('verify', current()?.email ?? ''),
    sendReset: (email) => send('reset', email),
    sendChange: (email) => send('change', email),
    changePassword: (password) =>
      answer(() => {
        passwords.set(current()?.email ?? '', password)
        return ok(null)
      }),
    readCode: (code) => {
      const why = refused()
      if (why !== null) return Promise.resolve(fail(why))
      const [kind = '', first = '', second = first] = code.split('~')
      if (kind === 'old' || used.has(code)) return Promise.resolve(fail('LINK_EXPIRED'))
      return Promise.resolve(ok({ kind: kind as CodeKind, email: second, signInEmail: first }))
    },
    applyCode: (code) =>
      spend(code, ([first = '', second = first]) => {
        const now = current()
        const known = passwords.get(first)
        if (known !== undefined) passwords.set(second, known)
        if (now?.email === first) become({ ...now, email: second, verified: true })
      }),
    setPassword: (code, password) =>
      spend(code, ([email = '']) => {
        passwords.set(email, password)
      }),
    refresh: () => answer(),
  }
}
