import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../../../../', import.meta.url)

/** The text of a document. */
export const readPage = (name: string): string => readFileSync(new URL(name, root), 'utf8')

/** The tests that a page names, as it writes them: `file`: “name”, “name” … */
export function testsNamedIn(page: string): readonly (readonly [file: string, name: string])[] {
  return [...page.matchAll(/`(tests\/[^`]+)`: (“[^”]+”(?:, “[^”]+”)*)/g)].flatMap(
    ([, file = '', names = '']) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [file, name] as const),
  )
}

/** Whether a file holds a test of this name. */
export function holdsTest(file: string, name: string): boolean {
  const path = new URL(file, root)
  if (!existsSync(path)) return false
  const source = readFileSync(path, 'utf8')
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((spelling) => source.includes(spelling))
}
