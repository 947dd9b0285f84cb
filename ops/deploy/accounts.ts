import type { SiteAddress } from '../configure/site-address'
import type { Google } from '../google/api'

/** The part of a project's settings of accounts that matters here (Identity Toolkit, admin/v2, Config). */
export type Accounts = {
  readonly signIn?: { readonly email?: { readonly enabled?: boolean; readonly passwordRequired?: boolean } }
  readonly emailPrivacyConfig?: { readonly enableImprovedEmailPrivacy?: boolean }
  readonly authorizedDomains?: readonly string[]
  readonly notification?: { readonly sendEmail?: { readonly callbackUri?: string } }
  readonly recaptchaConfig?: { readonly emailPasswordEnforcementState?: string }
  readonly client?: { readonly permissions?: { readonly disabledUserSignup?: boolean } }
}

/** Where a project keeps them. */
export function accountsUrl(project: string): string {
  return `https://identitytoolkit.googleapis.com/admin/v2/projects/${project}/config`
}

/** The page of the site that letters lead to. */
export function actionUrl({ origin }: SiteAddress): string {
  return `${origin}/account/action`
}

/** Sets what the site needs, and nothing else: domains that are authorized already stay so. */
export async function setAccounts(google: Google, project: string, site: SiteAddress): Promise<void> {
  const url = accountsUrl(project)
  const { authorizedDomains = [] } = (await google.get(url)) as Accounts
  const wanted: Accounts = {
    signIn: { email: { enabled: true, passwordRequired: false } },
    emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
    authorizedDomains: [...new Set([...authorizedDomains, site.rpId])],
    notification: { sendEmail: { callbackUri: actionUrl(site) } },
  }
  const mask = [
    'signIn.email',
    'emailPrivacyConfig',
    'authorizedDomains',
    'notification.sendEmail.callbackUri',
  ]
  await google.patch(`${url}?updateMask=${mask.join(',')}`, wanted)
}
