import { authAdminUrl, mustAsOwner } from '../../../scripts/stack/emulator-api'

/** The password of everybody in these tests. */
export const password = 'mat-khau-cua-toi-2014'

const ofAuth = async (port: number, method: string, body: object) => {
  const response = await fetch(
    `http://localhost:${port}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=any`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  const answer = (await response.json()) as {
    idToken?: string
    localId?: string
    error?: { message: string }
  }
  if (!response.ok) throw new Error(`${method}: ${answer.error?.message ?? ''}`)
  return answer
}

/** The last letter of Auth to an address: the code in it. */
async function codeFor(port: number, email: string): Promise<string> {
  const { oobCodes } = (await mustAsOwner('GET', `${authAdminUrl(port)}/oobCodes`)) as {
    oobCodes: readonly { email: string; oobCode: string }[]
  }
  return oobCodes.findLast((one) => one.email === email)?.oobCode ?? ''
}

/** Somebody who has an account without a password sets one by the letter that "forgotten password" sends. */
export async function setPasswordByMail(port: number, email: string): Promise<string> {
  await ofAuth(port, 'sendOobCode', { requestType: 'PASSWORD_RESET', email })
  await ofAuth(port, 'resetPassword', { oobCode: await codeFor(port, email), newPassword: password })
  return signIn(port, email)
}

/** Somebody makes an account and proves its address by the letter that is sent. */
export async function signUpByMail(port: number, email: string): Promise<string> {
  const idToken = await signUp(port, email)
  await ofAuth(port, 'sendOobCode', { requestType: 'VERIFY_EMAIL', idToken })
  await ofAuth(port, 'update', { oobCode: await codeFor(port, email) })
  return signIn(port, email)
}

/** Somebody types an address and a password, and nothing more. */
export async function signUp(port: number, email: string): Promise<string> {
  return (await ofAuth(port, 'signUp', { email, password, returnSecureToken: true })).idToken ?? ''
}

/** The token of somebody who signs in. */
export async function signIn(port: number, email: string): Promise<string> {
  return (
    (await ofAuth(port, 'signInWithPassword', { email, password, returnSecureToken: true })).idToken ?? ''
  )
}

/** Whose token it is. */
export function uidOf(token: string): string {
  const [, claims = ''] = token.split('.')
  return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: string }).sub
}
