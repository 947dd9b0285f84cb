import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../../cli/capture'
import { findProgram, pathFolders } from '../../cli/find-program'
import { home } from '../project'
import { words } from '../../cli/language'
import type { EmulatorCommand, Missing, Search } from './command'

const oldestJava = 21

/** Google's own emulator, if its jar has been downloaded and Java is new enough for it. */
export async function officialEmulator({ env }: Search): Promise<EmulatorCommand | Missing> {
  const jar = newestJar(env)
  if (jar === undefined) {
    return { vi: 'chưa tải bộ giả lập chính thức', en: 'the official emulator is not downloaded' }
  }
  const java = findProgram('java', pathFolders(env))
  const version = java === undefined ? undefined : await javaVersion(java, env)
  if (java === undefined || version === undefined || version < oldestJava) {
    return {
      vi: `bộ giả lập chính thức cần Java ${oldestJava}, máy này ${version === undefined ? 'không có Java' : `Java ${version}`}`,
      en: `the official emulator needs Java ${oldestJava}, here is ${version === undefined ? 'no Java' : `Java ${version}`}`,
    }
  }
  return {
    label: words(`bộ giả lập chính thức (${jar})`, `the official emulator (${jar})`),
    command: java,
    args: ['-Duser.language=en', '-jar', jar],
  }
}

/** The folder firebase-tools downloads emulators into. */
function newestJar(env: NodeJS.ProcessEnv): string | undefined {
  const folder = env['FIREBASE_EMULATORS_PATH'] ?? join(home(env), '.cache', 'firebase', 'emulators')
  if (!existsSync(folder)) return undefined
  const byVersion = new Intl.Collator('en', { numeric: true })
  const jars = readdirSync(folder)
    .filter((name) => /^cloud-firestore-emulator-v[\d.]+\.jar$/.test(name))
    .sort(byVersion.compare)
  const newest = jars.at(-1)
  return newest === undefined ? undefined : join(folder, newest)
}

async function javaVersion(java: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const { code, output } = await capture(java, ['-version'], { env, timeoutMs: 10_000 })
  const major = /version "(\d+)/.exec(output)?.[1]
  return code === 0 && major !== undefined ? Number(major) : undefined
}
