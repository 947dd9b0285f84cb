import { expect, test } from 'vitest'

import { sourcesIn } from './support/sources'

/** What a test says at its end to fail if axe has not seen every component of a folder. */
const demand = /unseen\(import\.meta\.glob\('\/src\/(.+?)\/(?:\*\*\/)?\*\.vue'\)\)\)\.toEqual\(\[\]\)/g

/** Folders of src that a component test shows to axe as a whole. */
function shownToAxe(tests: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(tests.flatMap(({ text }) => [...text.matchAll(demand)].map(([, folder]) => folder ?? '')))
}

/** Every feature with components, and the pages of all rooms. */
function withScreens(sources: readonly { readonly path: string }[]): readonly string[] {
  const folders = sources.map(({ path }) => /^src\/(features\/[^/]+\/[^/]+)\/.*\.vue$/.exec(path)?.[1])
  const rooms = folders.filter((folder) => folder !== undefined)
  return [...new Set(rooms.map((folder) => folder.replace(/\/[^/]+\/pages$/, '/*/pages')))].sort()
}

test('every page and every component of every feature is shown to axe', () => {
  const folders = withScreens(sourcesIn('src'))
  expect(folders.length).toBeGreaterThan(10)
  const shown = shownToAxe(sourcesIn('tests/components'))
  expect(folders.filter((folder) => !shown.has(folder))).toEqual([])
})

test('a feature that axe never sees is found, one that it sees is not', () => {
  const paths = ['room/a/One.vue', 'room/b/Two.vue', 'room/pages/TwoPage.vue']
  const sources = paths.map((path) => ({ path: `src/features/${path}` }))
  const tests = [{ text: `expect(unseen(import.meta.glob('/src/features/room/a/*.vue'))).toEqual([])` }]
  expect(withScreens(sources).filter((folder) => !shownToAxe(tests).has(folder))).toEqual([
    'features/*/pages',
    'features/room/b',
  ])
})
