import { expect, test } from 'vitest'

import { checkIds } from '@/domain/proof/report'
import { acts } from '@/domain/acts/registry'
import en from '@/i18n/verify/en.json'
import vi from '@/i18n/verify/vi.json'

import { readCorpus } from '../../fixtures/proof-corpus'

type Node = string | { readonly [key: string]: Node }

function flat(node: Node, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node).flatMap(([key, inner]) => flat(inner, `${path}.${key}`))
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('the checking page says everything in both languages, with the same places to fill in', () => {
  const english = new Map(flat(en))
  const vietnamese = flat(vi)
  expect([...english.keys()].sort()).toEqual(vietnamese.map(([path]) => path).sort())
  for (const [path, text] of vietnamese) {
    expect([path, text]).toEqual([path, text.normalize('NFC')])
    expect([path, text.trim()]).not.toEqual([path, ''])
    expect([path, places(english.get(path) ?? '')]).toEqual([path, places(text)])
  }
})

test('it has a reason for every code of the corpus, and a word for every check and act', () => {
  const codes = readCorpus().flatMap(({ code }) => code ?? [])
  expect(Object.keys(vi.reason)).toEqual(expect.arrayContaining([...new Set(codes)]))
  expect(Object.keys(vi.check)).toEqual([...checkIds])
  expect(Object.keys(vi.actName)).toEqual(expect.arrayContaining([...acts]))
})
