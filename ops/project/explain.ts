import { messageOf, problem, type Problem } from '../../scripts/cli/problem'

/** What Google's libraries and services answer when something is not as it must be, and what to do about it. */
type Cause = {
  readonly says: RegExp
  readonly vi: (project: string) => string
  readonly en: (project: string) => string
}

const signIn = 'gcloud auth application-default login'

/** The first that fits counts: an API that is not enabled is also a permission denied. */
const causes: readonly Cause[] = [
  {
    says: /google_application_credentials|credential(s)? (file|from file)|parse service account|certificate object/i,
    vi: () =>
      `Tệp mà GOOGLE_APPLICATION_CREDENTIALS chỉ tới không đọc được. Xin bỏ biến đó rồi chạy: ${signIn}`,
    en: () =>
      `The file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read. Unset it and run: ${signIn}`,
  },
  {
    says: /could not load the default credentials|credential implementation provided|unable to detect a project|failed to authenticate, have you run/i,
    vi: () => `Máy này chưa đăng nhập Google Cloud. Xin chạy: ${signIn}`,
    en: () => `This machine is not signed in to Google Cloud. Run: ${signIn}`,
  },
  {
    says: /invalid_grant|invalid_rapt|reauth|token has been expired or revoked|credentials are no longer valid|\bunauthenticated\b|invalid authentication credentials/i,
    vi: () => `Lần đăng nhập Google Cloud đã hết hạn. Xin chạy lại: ${signIn}`,
    en: () => `The sign-in to Google Cloud has expired. Run again: ${signIn}`,
  },
  {
    says: /service_disabled|has not been used in project|it is disabled|api .*not enabled/i,
    vi: (project) =>
      `Dự án ${project} chưa bật một dịch vụ cần thiết. Xin chạy: gcloud services enable firestore.googleapis.com identitytoolkit.googleapis.com firebase.googleapis.com firebasehosting.googleapis.com firebaserules.googleapis.com --project ${project}`,
    en: (project) =>
      `The project ${project} lacks a service that is needed. Run: gcloud services enable firestore.googleapis.com identitytoolkit.googleapis.com firebase.googleapis.com firebasehosting.googleapis.com firebaserules.googleapis.com --project ${project}`,
  },
  {
    says: /requires a quota project|end user credentials|x-goog-user-project/i,
    vi: (project) =>
      `Google cần biết dự án chịu hạn mức. Xin chạy: gcloud auth application-default set-quota-project ${project}`,
    en: (project) =>
      `Google asks which project bears the quota. Run: gcloud auth application-default set-quota-project ${project}`,
  },
  {
    says: /database \(default\) does not exist|database .* not found/i,
    vi: (project) =>
      `Dự án ${project} chưa có cơ sở dữ liệu Firestore. Xin tạo một cơ sở dữ liệu "(default)" như docs/deploy.vi.md chỉ.`,
    en: (project) =>
      `The project ${project} has no Firestore database. Create one named "(default)", as docs/deploy.md says.`,
  },
  {
    says: /configuration[_-]not[_-]found|no identity-platform configuration/i,
    vi: (project) =>
      `Dự án ${project} chưa bật Authentication. Xin mở Firebase Console, Authentication, bấm Get started.`,
    en: (project) =>
      `The project ${project} has no Authentication. In the Firebase console open Authentication and press Get started.`,
  },
  {
    says: /project[_-]not[_-]found|project .* (not found|does not exist)|requested entity was not found|invalid project/i,
    vi: (project) =>
      `Không có dự án ${project}, hoặc tài khoản đang dùng không thấy nó. Xin xem lại mã dự án.`,
    en: (project) =>
      `There is no project ${project}, or the account in use does not see it. Check the id of the project.`,
  },
  {
    says: /permission[_ -]denied|insufficient[_ -]permission|does not have (the )?(permission|access)|forbidden|\b403\b/i,
    vi: (project) =>
      `Tài khoản Google đang dùng không có quyền trên dự án ${project}. Cần quyền Owner (hoặc Firebase Admin): nhờ chủ dự án cấp, hoặc đăng nhập tài khoản khác bằng ${signIn}`,
    en: (project) =>
      `The Google account in use may not manage the project ${project}. It needs the role Owner (or Firebase Admin): ask the project's owner, or sign in with another account: ${signIn}`,
  },
  {
    says: /resource_exhausted|quota exceeded|too many requests|\b429\b/i,
    vi: (project) =>
      `Dự án ${project} đã dùng hết hạn mức lúc này. Xin chờ đến hôm sau, hoặc nâng gói dịch vụ.`,
    en: (project) =>
      `The project ${project} has used up its quota for now. Wait until tomorrow, or upgrade its plan.`,
  },
  {
    says: /enotfound|eai_again|econnrefused|econnreset|etimedout|enetunreach|ehostunreach|fetch failed|network[_-]error|name resolution|no connection established|deadline[_ -]exceeded|\bunavailable\b|socket hang up|timed? ?out|aborterror/i,
    vi: () => 'Không kết nối được với Google. Xin kiểm tra mạng của máy này rồi chạy lại.',
    en: () => 'Google cannot be reached. Check the network of this machine, then run the command again.',
  },
]

/** The same for emulators: they are not reached because they do not run. */
const emulatorsAway: Cause = {
  says: /enotfound|econnrefused|econnreset|etimedout|fetch failed|network[_-]error|no connection established|deadline[_ -]exceeded|\bunavailable\b/i,
  vi: () =>
    'Không kết nối được với bộ giả lập ở FIRESTORE_EMULATOR_HOST và FIREBASE_AUTH_EMULATOR_HOST. Xin khởi động bộ giả lập rồi chạy lại.',
  en: () =>
    'The emulators at FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST cannot be reached. Start them, then run the command again.',
}

/**
 * An error of Google's libraries or services as one message that a person can act on; undefined if it is none that is
 * known. Nothing of what they say is repeated: it may hold tokens.
 */
export function explain(error: unknown, project: string): Problem | undefined {
  const said = allOf(error)
  const known = areEmulators() ? [emulatorsAway, ...causes] : causes
  const cause = known.find(({ says }) => says.test(said))
  return cause === undefined ? undefined : problem(cause.vi(project), cause.en(project))
}

/** What an error and the errors behind it say, with their codes. */
function allOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return messageOf(error)
  const { code, status, reason, cause, errorInfo, error: inner, errors } = error as Record<string, unknown>
  const own = [messageOf(error), code, status, reason].filter((part) => typeof part === 'string')
  const behind = [cause, errorInfo, inner, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
    .filter((part) => part !== undefined)
    .map((part) => allOf(part, depth + 1))
  const message = (error as { message?: unknown }).message
  return [...own, typeof message === 'string' ? message : '', ...behind].join('\n')
}

function areEmulators(): boolean {
  return (process.env['FIRESTORE_EMULATOR_HOST'] ?? '') !== ''
}
