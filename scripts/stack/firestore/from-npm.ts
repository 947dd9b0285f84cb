import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { capture, firstLine } from '../../cli/capture'
import { words } from '../../cli/language'
import { findProgram, pathFolders } from '../../cli/find-program'
import type { EmulatorCommand, Missing, Search } from './command'
import { hidaneCommand, hidaneFolder, hidaneVersion, versionOf } from './hidane'

// Not every registry carries the package, and one that cannot be reached must not hold up the start.
const timeout = ['--fetch-retries=0', '--fetch-timeout=10000']

/** hidane from the npm registry, put into the cache folder. */
export async function hidaneFromNpm({ env, say }: Search): Promise<EmulatorCommand | Missing> {
  const npm = findProgram('npm', pathFolders(env))
  if (npm === undefined) return { vi: 'không có npm trên PATH', en: 'no npm on PATH' }
  const name = `hidane@${hidaneVersion}`

  const view = ['view', name, 'version', ...timeout]
  const carried = await capture(npm, view, { env, timeoutMs: 30_000 })
  if (carried.code !== 0 || !carried.output.includes(hidaneVersion)) {
    return { vi: `kho npm không có ${name}`, en: `the npm registry has no ${name}` }
  }

  say.line(words(`• Đang tải ${name} từ kho npm…`, `• Fetching ${name} from the npm registry…`))
  const folder = hidaneFolder(env)
  mkdirSync(folder, { recursive: true })
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '-E', name, ...timeout]
  const installed = await capture(npm, install, { env, timeoutMs: 300_000 })
  const file = findProgram('hidane', [join(folder, 'node_modules', '.bin')])
  const version = file === undefined ? firstLine(installed.output) : await versionOf(file, env)
  if (file !== undefined && version === hidaneVersion) return hidaneCommand(file)
  return { vi: `tải ${name} từ npm không được: ${version}`, en: `npm install ${name} failed: ${version}` }
}
