import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'

type Node = string | { [key: string]: Node }

const folder = new URL('../../../src/i18n/', import.meta.url)
const files = readdirSync(new URL('vi/', folder)).filter((name) => name.endsWith('.json'))

function read(language: 'vi' | 'en', file: string): Record<string, Node> {
  return JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Record<string, Node>
}

function flatten(node: Node, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
}

/** Read from the files themselves: what is imported has been compiled already. */
const texts = { vi: textsOf('vi'), en: textsOf('en') }

function textsOf(language: 'vi' | 'en'): Map<string, string> {
  return new Map(files.flatMap((file) => flatten(read(language, file), '')))
}

/** Each name once: English may say a sentence in the singular and in the plural. */
function placeholders(text: string | undefined): string[] {
  const names = [...(text ?? '').matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].sort()
}

test.each(files)('%s has one top key, its own name in camel case, and is among the messages', (file) => {
  const name = file.replace('.json', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  for (const language of ['vi', 'en'] as const) {
    expect(Object.keys(read(language, file))).toEqual([name])
  }
  expect(Object.keys(vi)).toContain(name)
  expect(Object.keys(en)).toContain(name)
})

test('English says everything that Vietnamese says, with the same values in it', () => {
  expect([...texts.en.keys()].sort()).toEqual([...texts.vi.keys()].sort())
  expect(texts.vi.size).toBeGreaterThan(30)
  const different = [...texts.vi].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(texts.en.get(key)).join(),
  )
  expect(different).toEqual([])
})

test.each(['vi', 'en'] as const)('every message in %s is composed, complete and calm', (language) => {
  const right = (text: string): boolean =>
    text !== '' && text === text.normalize('NFC').trim() && !text.includes('!')
  expect([...texts[language]].filter(([, text]) => !right(text))).toEqual([])
})

test('what people see never speaks of machinery', () => {
  const machinery = /passkey|hash|\brevision\b|\bSHA\b|Firebase|Firestore/iu
  expect([...texts.vi].filter(([, text]) => machinery.test(text))).toEqual([])
})
