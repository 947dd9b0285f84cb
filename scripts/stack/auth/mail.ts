import { asOwner, authAdminUrl } from '../emulator-api'

/** A letter about an account that would have been mailed. */
export type Mail = {
  readonly email: string
  /** Where it leads: the page of the site that does what it is for. */
  readonly link: string
}

/** The page of the site that letters about accounts lead to. */
const actionPath = '/account/action'

/** What the emulator knows of a letter. */
type OutOfBand = { readonly email: string; readonly newEmail?: string; readonly oobLink: string }

/** The link as the site's own page takes it; that of the emulator where the site did not say where it is. */
function toOwnPage(oobLink: string): string {
  const { searchParams } = new URL(oobLink)
  const back = searchParams.get('continueUrl')
  if (back === null || !URL.canParse(back)) return oobLink
  return `${new URL(back).origin}${actionPath}?${searchParams.toString()}`
}

/** The last letter that the Auth emulator made: it sends none, so the link is shown in the terminal. */
export async function latestMail(port: number): Promise<Mail | undefined> {
  const reply = await asOwner('GET', `${authAdminUrl(port)}/oobCodes`)
  const { oobCodes } = reply.body as { oobCodes?: readonly OutOfBand[] }
  const last = oobCodes?.at(-1)
  return last === undefined
    ? undefined
    : { email: last.newEmail ?? last.email, link: toOwnPage(last.oobLink) }
}
