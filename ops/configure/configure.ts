import { ask, canAsk } from '../../scripts/cli/ask'
import { asIs, lines, words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { firebaseConfigNames } from '../../scripts/site/firebase-config'
import { configurationFile } from '../project/connect'
import { contactSetting, errorReportsSetting, readContact, readErrorReports } from './extras'
import { givenWebConfig } from './given'
import { readSettings, siteSetting, writeSettings, type Settings } from './settings'
import { forLife, readSiteAddress, requireOwnSite } from './site-address'

/** What was said on the command line. */
export type Asked = {
  readonly project: string | undefined
  readonly from: string | undefined
  readonly site: string | undefined
  readonly contact: string | undefined
  readonly errorReports: string | undefined
  readonly replace: boolean
}

/** Puts together what is set, what was said and what Google knows, checks all of it, and only then writes. */
export async function configure(asked: Asked): Promise<void> {
  const before = readSettings(configurationFile)
  const web = await givenWebConfig(asked, before)
  requireSame(before, web, 'VITE_FIREBASE_PROJECT_ID', asked)
  const extras = {
    ...(asked.contact === undefined ? {} : { [contactSetting]: readContact(asked.contact) }),
    ...(asked.errorReports === undefined
      ? {}
      : { [errorReportsSetting]: readErrorReports(asked.errorReports) }),
  }
  const site = { [siteSetting]: await siteOf(asked, before, web['VITE_FIREBASE_PROJECT_ID'] ?? '') }
  requireSame(before, site, siteSetting, asked)
  writeSettings(configurationFile, { ...web, ...site, ...extras })
  tell(readSettings(configurationFile))
}

async function siteOf({ site }: Asked, before: Settings, project: string): Promise<string> {
  const said = site ?? before[siteSetting]
  if (said !== undefined) {
    const address = readSiteAddress(said)
    requireOwnSite(address, project)
    if (said !== before[siteSetting]) terminal.line(forLife(address))
    return address.origin
  }
  const usual = readSiteAddress(`https://${project}.web.app`)
  terminal.line(forLife(usual))
  if (!canAsk()) {
    throw problem(
      `Chưa ghi gì: xin chọn địa chỉ trang rồi chạy lại với --site, ví dụ --site ${usual.origin}`,
      `Nothing was written: choose the address of the site and run this again with --site, such as --site ${usual.origin}`,
    )
  }
  const typed = await ask(
    words(`Địa chỉ trang [Enter = ${usual.origin}]: `, `Address of the site [Enter = ${usual.origin}]: `),
  )
  const address = readSiteAddress(typed === '' ? usual.origin : typed)
  requireOwnSite(address, project)
  return address.origin
}

/** Another project, or another address, orphans what was made under the first: that is no slip of the hand. */
function requireSame(before: Settings, after: Settings, name: string, { replace }: Asked): void {
  const [was, is] = [before[name] ?? '', after[name] ?? '']
  if (replace || was === '' || was === is) return
  if (name === siteSetting) {
    throw problem(
      `Chưa ghi gì: địa chỉ trang đang là ${was}, không phải ${is}. Khóa đã tạo ở ${was} sẽ không dùng được ở địa chỉ mới. Nếu đúng là muốn đổi, thêm --replace.`,
      `Nothing was written: the address of the site is ${was}, not ${is}. Keys made at ${was} are of no use at the new one. If that is meant, add --replace.`,
    )
  }
  throw problem(
    `Chưa ghi gì: trang đang được cấu hình cho dự án ${was}, không phải ${is}. Nếu đúng là muốn đổi, thêm --replace.`,
    `Nothing was written: the site is configured for the project ${was}, not ${is}. If that is meant, add --replace.`,
  )
}

function tell(settings: Settings): void {
  const shown = [...firebaseConfigNames, siteSetting, contactSetting, errorReportsSetting]
  terminal.line(
    lines(
      words('✓ Cấu hình trong .env.production.local:', '✓ The configuration in .env.production.local:'),
      ...shown.map((name) => asIs(`  ${name}=${settings[name] ?? ''}`)),
    ),
  )
}
