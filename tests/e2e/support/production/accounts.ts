import { authAdminUrl, mustAsOwner } from '../../../../scripts/stack/emulator-api'
import { latestMail } from '../../../../scripts/stack/auth/mail'
import { e2ePorts } from '../../../support/e2e'

/** Whether Auth tells nobody which addresses have an account, as every new project is set. */
export async function protectAddresses(enableImprovedEmailPrivacy: boolean): Promise<void> {
  const config = { emailPrivacyConfig: { enableImprovedEmailPrivacy } }
  await mustAsOwner('PATCH', `${authAdminUrl(e2ePorts.auth)}/config`, config)
}

/**
 * Where the link of the newest letter ends once Google's own page for it, to which the emulator's address stands, has
 * sent the browser on: the address of the site that was asked for, with the code.
 */
export async function mailedTo(email: string): Promise<string> {
  const mail = await latestMail(e2ePorts.auth)
  if (mail?.email !== email) throw new Error(`no letter to ${email}`)
  const asked = new URL(mail.link).searchParams
  const to = new URL(asked.get('continueUrl') ?? '')
  for (const name of ['mode', 'oobCode', 'apiKey', 'lang']) to.searchParams.set(name, asked.get(name) ?? '')
  return to.href
}
