import { words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { host } from '../../scripts/site/host'
import { hosting } from '../../scripts/site/hosting'
import { projectRoot } from '../../scripts/stack/project'
import { siteSetting, type Settings } from '../configure/settings'
import { readSiteAddress, type SiteAddress } from '../configure/site-address'
import { googleOf, type Google } from '../google/api'
import type { Project } from '../project/connect'
import { setAccounts } from './accounts'
import { tellChecks, wrongOf, type Check } from './check'
import { checkBuild } from './check-build'
import { checkProject } from './check-project'
import { checkRules } from './check-rules'
import { checkServed } from './check-served'
import { checkStored } from './check-stored'
import { findEarlier, goBack } from './go-back'
import { release } from './release'

/** Checks everything that a release rests on, and lists it; releases only if all of it is right and `write` says so. */
export async function deploy(project: Project, settings: Settings, { write }: { readonly write: boolean }) {
  const google = googleOf(project)
  const site = readSiteAddress(settings[siteSetting] ?? `https://${project.id}.web.app`)
  const before = [
    ...checkBuild(settings),
    ...(await checkRules(project, google)),
    ...(await checkProject(google, project.id, site)),
    ...(await checkStored(project, site)),
  ]
  terminal.line(tellChecks(before))
  requireRight(before, 'Chưa phát hành gì', 'Nothing was released')
  if (!write) {
    terminal.line(
      words(
        '• Mới kiểm tra, chưa phát hành gì. Nếu đúng, chạy lại với --write.',
        '• A dry run; nothing was released. If it is right, run it again with --write.',
      ),
    )
    return
  }
  await release(project, google)
  const after = await checkOut(project, settings, site)
  terminal.line(tellChecks(after))
  requireRight(after, 'Đã phát hành, nhưng chưa đúng hẳn', 'It was released, but is not right yet')
  terminal.line(words(`✓ Đã phát hành: ${site.origin}`, `✓ Released: ${site.origin}`))
}

/** What is served: by Hosting itself, or, beside emulators, by the server that its emulator has. */
async function checkOut(project: Project, settings: Settings, site: SiteAddress): Promise<readonly Check[]> {
  if (!project.emulated) return checkServed(site.origin, project.id, settings['VITE_FIREBASE_API_KEY'])
  const hosted = await host(projectRoot, hosting())
  try {
    return await checkServed(hosted.url, project.id, undefined)
  } finally {
    await hosted.close()
  }
}

function requireRight(checks: readonly Check[], vi: string, en: string): void {
  const wrong = wrongOf(checks)
  if (wrong > 0) throw problem(`${vi}: ${wrong} chỗ cần sửa.`, `${en}: ${wrong} to be mended.`)
}

/** Sets the project's accounts as the site needs them. */
export async function prepareAccounts(project: Project, settings: Settings): Promise<void> {
  const google = needed(googleOf(project))
  const site = readSiteAddress(settings[siteSetting] ?? '')
  await setAccounts(google, project.id, site)
  terminal.line(
    words(
      '✓ Đã đặt: đăng nhập bằng thư điện tử, không lộ ai có tài khoản, tên miền được phép, thư dẫn về trang.',
      '✓ Set: sign-in by email, who has an account is not told, the authorized domain, letters that lead to the site.',
    ),
  )
}

/** Puts the release before this one out again, unless a table is laid; without `write` it says which that is. */
export async function back(project: Project, settings: Settings, { write }: { readonly write: boolean }) {
  const google = needed(googleOf(project))
  const site = readSiteAddress(settings[siteSetting] ?? '')
  const stored = await checkStored(project, site)
  terminal.line(tellChecks(stored))
  requireRight(stored, 'Chưa quay lại', 'Nothing was put back')
  const earlier = await findEarlier(google, project.id)
  terminal.line(
    words(
      `Bản trước: ${earlier.version}, ${earlier.released}`,
      `The release before: ${earlier.version}, ${earlier.released}`,
    ),
  )
  if (!write) {
    terminal.line(
      words(
        '• Chưa đổi gì. Nếu đúng, chạy lại với --write.',
        '• Nothing was changed. If it is right, run it again with --write.',
      ),
    )
    return
  }
  terminal.line(await goBack(google, project.id, earlier))
}

function needed(google: Google | null): Google {
  if (google !== null) return google
  throw problem(
    'Bộ giả lập không có phần quản lý này: chỉ làm được với dự án thật.',
    'Emulators do not have this: it works with a real project alone.',
  )
}
