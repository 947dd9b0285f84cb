import type { Auth, UserImportRecord } from 'firebase-admin/auth'

/** An account, without any secret: no password, nor what one could be guessed from. */
export type Account = {
  readonly uid: string
  readonly disabled: boolean
  readonly verified: boolean
  readonly email?: string | undefined
  readonly name?: string | undefined
}

const pageSize = 1000

/** All accounts, in the order of their uids. */
export async function readAccounts(auth: Auth): Promise<readonly Account[]> {
  const accounts: Account[] = []
  let next: string | undefined
  do {
    const page = await auth.listUsers(pageSize, next)
    for (const { uid, disabled, emailVerified, email, displayName } of page.users)
      accounts.push({
        uid,
        disabled,
        verified: emailVerified,
        ...(email === undefined ? {} : { email }),
        ...(displayName === undefined ? {} : { name: displayName }),
      })
    next = page.pageToken
  } while (next !== undefined)
  return accounts.sort((a, b) => (a.uid < b.uid ? -1 : 1))
}

/** Makes accounts under the uids that they had. Whoever has one already must not be among them: it would be replaced. */
export async function makeAccounts(auth: Auth, accounts: readonly Account[]): Promise<void> {
  for (let start = 0; start < accounts.length; start += pageSize) {
    const { errors } = await auth.importUsers(accounts.slice(start, start + pageSize).map(asImported))
    const [first] = errors
    if (first !== undefined) throw new Error(first.error.message)
  }
}

function asImported({ uid, disabled, verified, email, name }: Account): UserImportRecord {
  return {
    uid,
    disabled,
    emailVerified: verified,
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { displayName: name }),
  }
}
