import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../scripts/stack/project'

/** The commands of a document, in order: every line of its blocks for a shell. */
export function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line.trim() !== ''),
  )
}

/** A document of the project. */
export function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

/** What of a command line `npm run` would start, and the options it is given; null if it is none of ours. */
export function ourCommand(
  line: string,
): { readonly name: string; readonly options: readonly string[] } | null {
  const [, name, rest = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? []
  if (name === undefined) return null
  return { name, options: rest.match(/--[a-z-]+/g) ?? [] }
}
