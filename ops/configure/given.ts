import { existsSync, readFileSync, statSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { canAsk } from '../../scripts/cli/ask'
import { words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { firebaseConfigNames } from '../../scripts/site/firebase-config'
import { googleOf } from '../google/api'
import { withNamedProject } from '../project/with-project'
import type { Settings } from './settings'
import { fetchWebConfig, readWebConfig, type WebConfig } from './web-config'

/** The web configuration: from the file that was named, else as it is set already, else from Google. */
export async function givenWebConfig(
  { from, project }: { readonly from: string | undefined; readonly project: string | undefined },
  before: Settings,
): Promise<Settings> {
  if (from !== undefined) return ofProject(readWebConfig(await contentOf(from)), project)
  const isWhole = firebaseConfigNames.every((name) => (before[name] ?? '') !== '')
  if (isWhole && (project === undefined || project === before['VITE_FIREBASE_PROJECT_ID'])) {
    return Object.fromEntries(firebaseConfigNames.map((name) => [name, before[name] ?? '']))
  }
  if (project === undefined) {
    throw problem(
      'Chưa có cấu hình nào: xin thêm --project MÃ_DỰ_ÁN, hoặc --from TỆP có khối firebaseConfig.',
      'There is no configuration yet: add --project PROJECT_ID, or --from FILE with firebaseConfig.',
    )
  }
  return withNamedProject(project, (connected) => {
    const google = googleOf(connected)
    if (google !== null) return fetchWebConfig(google, project)
    throw problem(
      'Bộ giả lập không có cấu hình Web để lấy: xin dùng --from TỆP.',
      'Emulators have no Web configuration to be fetched: use --from FILE.',
    )
  })
}

function ofProject(config: WebConfig, project: string | undefined): WebConfig {
  if (project === undefined || config.VITE_FIREBASE_PROJECT_ID === project) return config
  throw problem(
    `Cấu hình này là của dự án ${config.VITE_FIREBASE_PROJECT_ID}, không phải ${project}.`,
    `This configuration is that of the project ${config.VITE_FIREBASE_PROJECT_ID}, not ${project}.`,
  )
}

async function contentOf(from: string): Promise<string> {
  if (from !== '-') {
    if (existsSync(from) && statSync(from).isFile()) return readFileSync(from, 'utf8')
    throw problem(`Không có tệp ${from}.`, `There is no file ${from}.`)
  }
  if (canAsk()) {
    terminal.line(
      words(
        'Dán khối firebaseConfig vào đây, rồi bấm Enter và Ctrl-D:',
        'Paste firebaseConfig here, then press Enter and Ctrl-D:',
      ),
    )
  }
  return text(process.stdin)
}
