import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const suffixes = process.platform === 'win32' ? ['.exe', ''] : ['']

/** The first runnable file of that name in the folders given, or undefined. */
export function findProgram(name: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))
    .find(isRunnable)
}

/** The folders of PATH, in order. */
export function pathFolders(env: NodeJS.ProcessEnv): readonly string[] {
  return (env['PATH'] ?? '').split(delimiter)
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
