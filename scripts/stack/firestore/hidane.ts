import { join } from 'node:path'
import { capture, firstLine } from '../../cli/capture'
import { words } from '../../cli/language'
import { findProgram, pathFolders } from '../../cli/find-program'
import { cacheFolder, home } from '../project'
import type { EmulatorCommand, Missing, Search } from './command'

/** The one version this product is tested with. */
export const hidaneVersion = '0.6.0'

/**
 * Where hidane is kept between runs. Keyed by version, and outside node_modules, which `npm ci`
 * empties.
 */
export function hidaneFolder(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `hidane-${hidaneVersion}`)
}

/** A hidane already on this machine: on PATH, in the cache folder, or where cargo puts it. */
export async function hidaneAtHand({ env }: Search): Promise<EmulatorCommand | Missing> {
  const own = hidaneFolder(env)
  const places = [
    ...pathFolders(env),
    join(own, 'bin'),
    join(own, 'node_modules', '.bin'),
    join(env['CARGO_HOME'] ?? join(home(env), '.cargo'), 'bin'),
  ]
  const wrong: string[] = []
  for (const place of places) {
    const file = findProgram('hidane', [place])
    if (file === undefined) continue
    const version = await versionOf(file, env)
    if (version === hidaneVersion) return hidaneCommand(file)
    wrong.push(`${file} (${version})`)
  }
  return wrong.length === 0
    ? { vi: 'chưa có hidane', en: 'no hidane here' }
    : { vi: `hidane sai phiên bản: ${wrong.join(', ')}`, en: `wrong hidane: ${wrong.join(', ')}` }
}

/** The command for a hidane at that path. */
export function hidaneCommand(file: string): EmulatorCommand {
  return { label: `hidane ${hidaneVersion} (${file})`, command: file, args: [] }
}

/** The version a hidane says it is, or what it said instead. */
export async function versionOf(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { output } = await capture(file, ['--version'], { env, timeoutMs: 5_000 })
  const said = firstLine(output)
  return /^hidane (\S+)$/.exec(said)?.[1] ?? (said === '' ? words('không trả lời', 'no answer') : said)
}
