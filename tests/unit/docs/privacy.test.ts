import { expect, test } from 'vitest'

import { collections } from '@/firebase/collections'

import { readPage } from './support/named-tests'

const pages = {
  'docs/privacy.md': readPage('docs/privacy.md'),
  'docs/privacy.vi.md': readPage('docs/privacy.vi.md'),
}

/** What a page names as code, in all its tables. */
const namedIn = (page: string) => new Set([...page.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name))
const tablesOf = (page: string) =>
  [...page.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trim().split('\n').length)

const namesIn = (file: string, pattern: RegExp) =>
  [...readPage(file).matchAll(pattern)].map(([, name = '']) => name)
const onTheDevice = [
  ...namesIn('src/device/memory.ts', /\bkeep\(['`]([\w-]+)/g),
  ...namesIn('src/device/memory.ts', /\bkeepWhileOpen\('([\w-]+)/g).map((name) => `giao-uoc-${name}`),
  ...namesIn('src/device/storage.ts', /createObjectStore\('([\w-]+)'/g),
]

test.each(Object.entries(pages))('%s names every collection, and whatever a browser keeps', (_, page) => {
  expect(onTheDevice.length).toBeGreaterThan(10)
  const named = namedIn(page)
  const missing = [...Object.keys(collections), ...onTheDevice].filter((name) => !named.has(name))
  expect(missing).toEqual([])
})

test('both languages name the same, in tables of the same length', () => {
  const { 'docs/privacy.md': english, 'docs/privacy.vi.md': vietnamese } = pages
  expect([...namedIn(vietnamese)].sort()).toEqual([...namedIn(english)].sort())
  expect(tablesOf(vietnamese)).toEqual(tablesOf(english))
})
