import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn, type Source } from './support/sources'

const component = /^[A-Z][A-Za-z0-9]*\.vue$/
const module = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|isolated\.test|spec|d|config))?\.ts$/

const isWellNamed = (path: string): boolean => component.test(basename(path)) || module.test(basename(path))

test('components are in PascalCase, all other files in kebab-case', () => {
  const paths = ['src', 'scripts', 'ops', 'tests'].flatMap(sourcesIn).map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => !isWellNamed(path))).toEqual([])
})

test.each(['src/ui/uiButton.vue', 'src/ui/ui-button.vue', 'src/stores/useYear.ts', 'src/stores/Year.ts'])(
  '%s would be noticed',
  (path) => {
    expect(isWellNamed(path)).toBe(false)
  },
)

/** What stands in a folder for one kind of thing and is none; null for what stands where it belongs. */
function misplaced({ path, text }: Source): string | null {
  if (path.startsWith('src/stores/') && !/= defineStore\(/.test(text)) return `${path} holds no store`
  if (path.startsWith('src/composables/') && !/^use-.+\.ts$/.test(basename(path)))
    return `${path} is not named use-…`
  return null
}

test('src/stores holds Pinia stores only, src/composables what is named use-…', () => {
  const sources = ['src/stores', 'src/composables'].flatMap(sourcesIn)
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.flatMap((source) => misplaced(source) ?? [])).toEqual([])
})

test.each([
  ['src/stores/draft-order.ts', `export const nextOrder = () => 1`, 'holds no store'],
  [
    'src/stores/year/parts.ts',
    `import { defineStore } from 'pinia'\nexport const parts = [defineStore]`,
    'holds no store',
  ],
  ['src/composables/after-paint.ts', `export const afterPaint = () => 1`, 'is not named use-…'],
  ['src/composables/words/reading.ts', `export const useReading = () => 1`, 'is not named use-…'],
])('%s would be noticed in its folder', (path, text, fault) => {
  expect(misplaced({ path, text })).toBe(`${path} ${fault}`)
})
