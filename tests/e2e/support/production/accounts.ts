import { demoPassword } from '../../../../scripts/seed/people'
import { accountsUrl, authAdminUrl, mustAsOwner } from '../../../../scripts/stack/emulator-api'
import { latestMail } from '../../../../scripts/stack/auth/mail'
import { e2ePorts } from '../../../support/e2e'

/** Whether Auth tells nobody which addresses have an account, as every new project is set. */
export async function protectAddresses(enableImprovedEmailPrivacy: boolean): Promise<void> {
  const config = { emailPrivacyConfig: { enableImprovedEmailPrivacy } }
  await mustAsOwner('PATCH', `${authAdminUrl(e2ePorts.auth)}/config`, config)
}

/** The link of the newest letter, as a project mails it whose letters lead to the site's own page. */
export async function mailed(email: string, site: string): Promise<string> {
  const mail = await latestMail(e2ePorts.auth)
  if (mail?.email !== email) throw new Error(`no letter to ${email}`)
  return `${site}/account/action${new URL(mail.link).search}`
}

/** Gives an account the demo people's password again. */
export async function restorePassword(localId: string): Promise<void> {
  await mustAsOwner('POST', `${accountsUrl(e2ePorts.auth)}:update`, { localId, password: demoPassword })
}

/** Takes away the account that somebody has made with this address. */
export async function closeAccount(email: string): Promise<void> {
  const url = accountsUrl(e2ePorts.auth)
  const { users } = (await mustAsOwner('POST', `${url}:lookup`, { email: [email] })) as {
    users: readonly { readonly localId: string }[]
  }
  for (const { localId } of users) await mustAsOwner('POST', `${url}:delete`, { localId })
}
