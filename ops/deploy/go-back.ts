import { words, type Said } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import type { Google } from '../google/api'
import { rulesMark } from './release'
import { releaseRuleset } from './rulesets'

const service = 'https://firebasehosting.googleapis.com/v1beta1/'

type Release = {
  readonly type?: string
  readonly message?: string
  readonly releaseTime?: string
  readonly version?: { readonly name: string; readonly status?: string }
}

/** The release before the one that is out: which version of the site, and which rules went with it. */
export type Earlier = {
  readonly version: string
  readonly released: string
  /** The rules of that release; undefined where they are not known. */
  readonly ruleset: string | undefined
}

/** Finds the release to go back to; a problem if there is none. */
export async function findEarlier(google: Google, site: string): Promise<Earlier> {
  const { releases = [] } = (await google.get(`${service}sites/${site}/releases?pageSize=50`)) as {
    releases?: readonly Release[]
  }
  const current = releases[0]?.version?.name
  const earlier = releases.find(
    ({ version, type }) =>
      version !== undefined &&
      version.name !== current &&
      version.status !== 'EXPIRED' &&
      (type === 'DEPLOY' || type === 'ROLLBACK'),
  )
  if (earlier?.version === undefined) {
    throw problem(
      'Chưa có bản phát hành nào trước bản này để quay lại.',
      'There is no release before this one to go back to.',
    )
  }
  const marked = earlier.message?.startsWith(rulesMark) === true ? earlier.message : undefined
  return {
    version: earlier.version.name,
    released: earlier.releaseTime ?? '',
    ruleset: marked?.slice(rulesMark.length),
  }
}

/** Puts an earlier site out again, and the rules it went out with; says what was done. */
export async function goBack(google: Google, project: string, earlier: Earlier): Promise<Said> {
  const { version, ruleset } = earlier
  if (ruleset !== undefined) await releaseRuleset(google, project, ruleset)
  const url = `${service}sites/${project}/releases?versionName=${encodeURIComponent(version)}`
  await google.post(url, { message: ruleset === undefined ? 'back' : `${rulesMark}${ruleset}` })
  return ruleset === undefined
    ? words(
        '✓ Đã quay lại trang của bản trước. Quy tắc bảo mật vẫn là bản hiện tại: không rõ bản trước đi cùng quy tắc nào.',
        '✓ The site before is out again. The security rules are still those of now: which went with it is not known.',
      )
    : words(
        '✓ Đã quay lại trang và quy tắc bảo mật của bản trước.',
        '✓ The site before is out again, with its security rules.',
      )
}
