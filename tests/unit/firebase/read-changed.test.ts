import type { QueryDocumentSnapshot, QuerySnapshot } from 'firebase/firestore'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'

import { readChanged } from '@/firebase/read-changed'
import { decode, plain } from '@/firebase/watch'

type Stored = Readonly<Record<string, unknown>>

const documentOf = ([id, data]: readonly [string, unknown]) =>
  ({ id, data: () => data }) as unknown as QueryDocumentSnapshot

/** What a listener is told of: the documents that there are, and the ids of those that changed. */
function told(stored: Stored, changed: readonly string[] = []): QuerySnapshot {
  const docs = Object.entries(stored).map(documentOf)
  const docChanges = () => changed.map((id) => ({ doc: documentOf([id, stored[id]]) }))
  return { docs, docChanges } as unknown as QuerySnapshot
}

const seen = (read: ReadonlyMap<string, unknown>) => Object.fromEntries(read)

test('only what changed is read anew, and stands in the order of the documents', () => {
  const read = vi.fn((document: QueryDocumentSnapshot) => ({ of: document.data() }))
  const readAll = readChanged(read)
  const first = readAll(told({ b: 1, d: 2 }, ['b', 'd']))
  const second = readAll(told({ a: 3, b: 1, d: 4 }, ['a', 'd']))
  expect([...second]).toEqual([
    ['a', { of: 3 }],
    ['b', { of: 1 }],
    ['d', { of: 4 }],
  ])
  expect(second.get('b')).toBe(first.get('b'))
  expect(read).toHaveBeenCalledTimes(4)
})

test('a document that was deleted is gone, and one made anew under its name is read anew', () => {
  const readAll = readChanged((document) => document.data())
  readAll(told({ a: 1, b: 1 }, ['a', 'b']))
  expect(seen(readAll(told({ b: 1 }, ['a'])))).toEqual({ b: 1 })
  expect(seen(readAll(told({ a: 2, b: 1 }, ['a'])))).toEqual({ a: 2, b: 1 })
})

test('a document that became unreadable is never shown as it was before', () => {
  const readAll = readChanged((document): unknown => {
    const stored: unknown = document.data()
    if (stored === null) throw new Error('unreadable')
    return stored
  })
  readAll(told({ a: 1, b: 1 }, ['a', 'b']))
  expect(() => readAll(told({ a: 1, b: null }, ['b']))).toThrow('unreadable')
  expect(() => readAll(told({ a: 1, b: null }))).toThrow('unreadable')
  expect(seen(readAll(told({ a: 1, b: 2 }, ['b'])))).toEqual({ a: 1, b: 2 })
})

test('a document that became corrupt is told as corrupt, and stays so until it changes', () => {
  const readAll = readChanged((document) => decode(v.strictObject({ at: v.number() }), document))
  readAll(told({ a: { at: 1 } }, ['a']))
  const corrupt = { a: { at: { toMillis: 1 } } }
  expect(seen(readAll(told(corrupt, ['a'])))).toEqual({ a: null })
  expect(seen(readAll(told(corrupt)))).toEqual({ a: null })
  expect(seen(readAll(told({ a: { at: 2 } }, ['a'])))).toEqual({ a: { at: 2 } })
})

test('stored data that call themselves a time are data', () => {
  const stored = { at: { toMillis: 1 }, list: [{ toMillis: { toMillis: 'x' } }] }
  expect(plain(stored)).toEqual(stored)
  expect(plain({ at: { toMillis: () => 1.9 } })).toEqual({ at: 1 })
})
