import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A `demo-` project: Firebase's tools and SDKs never reach a real service with it. */
export const projectId = 'demo-giao-uoc'

/** The Firestore database of that project, as the emulator's own endpoints name it. */
export const databaseName = `projects/${projectId}/databases/(default)`

/** The folder of this repository. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** Where a stack keeps its data unless told otherwise; git ignores it. */
export const defaultDataDir = resolve(projectRoot, '.local/data')

/** The rules every stack enforces unless told otherwise. */
export const defaultRulesFile = resolve(projectRoot, 'firestore.rules')

/** The user's cache folder for this product, by the XDG base directory specification. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_CACHE_HOME'] ?? ''
  return join(base === '' ? join(home(env), '.cache') : base, 'giao-uoc')
}

/** The home folder, as the environment tells it. */
export function home(env: NodeJS.ProcessEnv): string {
  return env['HOME'] ?? homedir()
}
