import type { UserRecord } from 'firebase-admin/auth'
import type { Project } from '../project/connect'
import type { SheetPerson } from '../../src/domain/people/sheet/read-people'

/** What there is of the founder in the project. */
export type FounderAccount =
  | { readonly state: 'missing' }
  /** Made here, or their own: they have shown that the address is theirs, or are yet to do so. */
  | { readonly state: 'theirs'; readonly uid: string }
  /** Somebody typed the address and has not shown that it is theirs: whoever it was may know its password. */
  | { readonly state: 'unproven'; readonly uid: string }

/** Looks for the founder's account. Nothing is changed. */
export async function findFounder(project: Project, email: string): Promise<FounderAccount> {
  const user = await userOf(project, email)
  if (user === undefined) return { state: 'missing' }
  if (user.emailVerified) return { state: 'theirs', uid: user.uid }
  const listed = await project.firestore.doc(`founders/${user.uid}`).get()
  return { state: listed.exists ? 'theirs' : 'unproven', uid: user.uid }
}

/**
 * The uid of the founder's account, which is made if need be: without a password, so that only who reads the address's
 * mail gets in. One that nobody has proved to be theirs is replaced, and with it every session it may have.
 */
export async function ensureFounder(project: Project, { email, name }: SheetPerson): Promise<string> {
  const found = await findFounder(project, email)
  if (found.state === 'theirs') return found.uid
  if (found.state === 'unproven') await project.auth.deleteUser(found.uid)
  const { uid } = await project.auth.createUser({ email, displayName: name, emailVerified: false })
  return uid
}

async function userOf({ auth }: Project, email: string): Promise<UserRecord | undefined> {
  try {
    return await auth.getUserByEmail(email)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'auth/user-not-found') return undefined
    throw error
  }
}
