import { asIs, words, type Said } from '../../scripts/cli/language'
import type { SiteAddress } from '../configure/site-address'
import { isSwitchedOff, type Google } from '../google/api'
import { accountsUrl, actionUrl, type Accounts } from './accounts'
import type { Check } from './check'

const setThem = words('chạy: npm run deploy -- --set-accounts', 'run: npm run deploy -- --set-accounts')

/** How the project itself is set: its database, its accounts, and what must be off. Beside emulators it is only listed. */
export async function checkProject(
  google: Google | null,
  id: string,
  site: SiteAddress,
): Promise<readonly Check[]> {
  if (google === null) return listed(asIs(''), {}, {}, site, null, [])
  const database = (await google.get(
    `https://firestore.googleapis.com/v1/projects/${id}/databases/(default)`,
  )) as Database
  const accounts = (await google.get(accountsUrl(id))) as Accounts
  const enforced = (await Promise.all(guarded.map((service) => isEnforced(google, id, service)))).flat()
  const where = asIs(database.locationId === undefined ? '' : ` (${database.locationId})`)
  return listed(where, database, accounts, site, true, enforced)
}

type Database = { readonly type?: string; readonly locationId?: string }

function listed(
  where: Said,
  database: Database,
  { signIn, emailPrivacyConfig, authorizedDomains, notification, recaptchaConfig, client }: Accounts,
  site: SiteAddress,
  asked: true | null,
  enforced: readonly string[],
): readonly Check[] {
  const is = (right: boolean) => (asked === null ? null : right)
  const recaptcha = recaptchaConfig?.emailPasswordEnforcementState ?? 'OFF'
  return [
    {
      what: words(
        `cơ sở dữ liệu Firestore, chế độ Native${where}`,
        `the database is Firestore, native mode${where}`,
      ),
      right: is(database.type === 'FIRESTORE_NATIVE'),
      way: words(
        'tạo dự án khác và chọn Firestore Native (docs/deploy.vi.md)',
        'create another project and choose native mode (docs/deploy.md)',
      ),
    },
    {
      what: words('đăng nhập bằng thư điện tử: mật khẩu và liên kết', 'sign-in by email: password and link'),
      right: is(signIn?.email?.enabled === true && signIn.email.passwordRequired !== true),
      way: setThem,
    },
    {
      what: words(
        'không lộ ai có tài khoản (email enumeration protection)',
        'who has an account is not told (email enumeration protection)',
      ),
      right: is(emailPrivacyConfig?.enableImprovedEmailPrivacy === true),
      way: setThem,
    },
    {
      what: words(`tên miền được phép có ${site.rpId}`, `${site.rpId} is an authorized domain`),
      right: is(authorizedDomains?.includes(site.rpId) === true),
      way: setThem,
    },
    {
      what: words(
        'thư xác minh và đặt lại mật khẩu dẫn về trang này',
        'letters that verify or reset lead to this site',
      ),
      right: is(notification?.sendEmail?.callbackUri === actionUrl(site)),
      way: setThem,
    },
    {
      what: words('người được mời tự tạo được tài khoản', 'people who are invited can make an account'),
      right: is(client?.permissions?.disabledUserSignup !== true),
      way: words(
        'Firebase Console, Authentication, Settings, User actions: bật "Enable create"',
        'Firebase console, Authentication, Settings, User actions: turn on "Enable create"',
      ),
    },
    {
      what: words('không bắt buộc reCAPTCHA khi đăng nhập', 'sign-in does not demand reCAPTCHA'),
      right: is(recaptcha !== 'ENFORCE'),
      way: words(
        'Firebase Console, Authentication, Settings, Fraud prevention: tắt (trang không tải mã của bên khác)',
        'Firebase console, Authentication, Settings, Fraud prevention: turn it off (the site loads nobody else’s code)',
      ),
    },
    {
      what: words('không bắt buộc App Check', 'App Check is not enforced'),
      right: is(enforced.length === 0),
      way: words(
        `${enforced.join(', ')}: Firebase Console, App Check, APIs: chọn Unenforce`,
        `${enforced.join(', ')}: Firebase console, App Check, APIs: choose Unenforce`,
      ),
    },
  ]
}

/** The services that would refuse the site if App Check were enforced. */
const guarded = ['firestore.googleapis.com', 'identitytoolkit.googleapis.com'] as const

async function isEnforced(google: Google, project: string, service: string): Promise<readonly string[]> {
  const url = `https://firebaseappcheck.googleapis.com/v1/projects/${project}/services/${service}`
  try {
    const { enforcementMode } = (await google.get(url)) as { enforcementMode?: string }
    return enforcementMode === 'ENFORCED' ? [service] : []
  } catch (error) {
    if (isSwitchedOff(error)) return []
    throw error
  }
}
