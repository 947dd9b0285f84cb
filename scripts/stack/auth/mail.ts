import { asOwner, authAdminUrl } from '../emulator-api'

/** A sign-in link that would have been mailed. */
export type Mail = {
  readonly email: string
  readonly link: string
}

/** The last link the Auth emulator made: it sends no mail, so the link is shown in the terminal. */
export async function latestMail(port: number): Promise<Mail | undefined> {
  const reply = await asOwner('GET', `${authAdminUrl(port)}/oobCodes`)
  const { oobCodes } = reply.body as { oobCodes?: { email: string; oobLink: string }[] }
  const last = oobCodes?.at(-1)
  return last === undefined ? undefined : { email: last.email, link: last.oobLink }
}
