import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from '../../../scripts/stack/project'

export type Source = {
  /** From the root of the project. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript and Vue file under a folder of the project. */
export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(projectRoot, file), text: readFileSync(file, 'utf8') }))
}
