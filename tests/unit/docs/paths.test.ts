import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

/** Files and folders that `page` names in full; a pattern (`<act>`, `…`) is none. */
function pathsIn(page: string): readonly string[] {
  const text = readFileSync(new URL(page, root), 'utf8')
  const named = [
    ...text.matchAll(
      /`((?:src|tests|scripts|docs|domain|firebase|device|documents|actions|stores|sync|composables|features|app|ui|verify)\/[^`\s]*)`/g,
    ),
  ]
  return named.map(([, path = '']) => path).filter((path) => !/[<>…*{}]/.test(path))
}

const exists = (path: string) =>
  ['', 'src/'].some((folder) =>
    ['', '.ts', '.vue'].some((end) => existsSync(new URL(folder + path + end, root))),
  )

test.each([
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/privacy.md',
  'docs/production.md',
  'docs/protocol.md',
  'docs/threat-model.md',
])('%s names no file that is not there', (page) => {
  expect(pathsIn(page).filter((path) => !exists(path))).toEqual([])
})

test('paths are found, and one that is not there is told', () => {
  expect(pathsIn('CONTRIBUTING.md').length).toBeGreaterThan(30)
  expect(exists('domain/acts/registry.ts')).toBe(true)
  expect(exists('src/domain/acts/nowhere.ts')).toBe(false)
})
