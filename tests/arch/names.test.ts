import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn } from './support/sources'

const component = /^[A-Z][A-Za-z0-9]*\.vue$/
const module = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|isolated\.test|spec|d|config))?\.ts$/

const isWellNamed = (path: string): boolean => component.test(basename(path)) || module.test(basename(path))

test('components are in PascalCase, all other files in kebab-case', () => {
  const paths = ['src', 'scripts', 'tests'].flatMap(sourcesIn).map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => !isWellNamed(path))).toEqual([])
})

test.each(['src/ui/uiButton.vue', 'src/ui/ui-button.vue', 'src/stores/useYear.ts', 'src/stores/Year.ts'])(
  '%s would be noticed',
  (path) => {
    expect(isWellNamed(path)).toBe(false)
  },
)
