import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { capture } from '../../scripts/cli/capture'
import { words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { projectRoot } from '../../scripts/stack/project'
import type { Google } from '../google/api'
import type { Project } from '../project/connect'
import { explain } from '../project/explain'
import { loadRules, rulesFile } from './check-rules'
import { currentRuleset } from './rulesets'

/** How a release of the site names the rules it went out with, so that both can go back together. */
export const rulesMark = 'rules:'

const limitMs = 15 * 60_000

/** Releases rules and indexes, then the site, by Firebase's own command; beside emulators the rules alone. */
export async function release(project: Project, google: Google | null): Promise<void> {
  if (project.emulated || google === null) {
    const loaded = await loadRules(project.id, readFileSync(rulesFile, 'utf8'))
    if (loaded.ok) return
    throw problem('Bộ giả lập không nhận quy tắc bảo mật.', 'The emulator does not take the security rules.')
  }
  terminal.line(words('• Đang phát hành quy tắc và chỉ mục…', '• Releasing rules and indexes…'))
  await firebase(project.id, ['--only', 'firestore'])
  const ruleset = await currentRuleset(google, project.id)
  terminal.line(words('• Đang phát hành trang…', '• Releasing the site…'))
  await firebase(project.id, ['--only', 'hosting', '--message', `${rulesMark}${ruleset}`])
}

/**
 * Cloud Shell keeps the sign-in in a folder of its own, which firebase-tools' library does not look into: named outright,
 * it is found there.
 */
export function cloudShellSignIn({ CLOUDSDK_CONFIG }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (CLOUDSDK_CONFIG === undefined) return {}
  const file = join(CLOUDSDK_CONFIG, 'application_default_credentials.json')
  return existsSync(file) ? { GOOGLE_APPLICATION_CREDENTIALS: file } : {}
}

async function firebase(project: string, more: readonly string[]): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('firebase-tools/package.json')
  const command = join(dirname(manifest), 'lib/bin/firebase.js')
  const args = [command, 'deploy', '--project', project, '--non-interactive', ...more]
  const { code, output } = await capture(process.execPath, args, {
    cwd: projectRoot,
    env: { ...cloudShellSignIn(process.env), ...process.env },
    timeoutMs: limitMs,
  })
  if (code === 0) return
  const said =
    output.split('\n').findLast((line) => line.includes('Error')) ?? output.trim().split('\n').at(-1) ?? ''
  throw (
    explain(new Error(output), project) ??
    problem(`Lệnh firebase deploy không xong: ${said}`, `firebase deploy did not succeed: ${said}`)
  )
}
