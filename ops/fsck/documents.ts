import * as v from 'valibot'
import { sha256Hex } from '../../src/domain/shared/digest'
import { patterns } from '../../src/domain/shared/patterns'
import { keyId } from '../../src/domain/signing/key'
import type { Placed, Shelves } from '../data/holding'
import type { Note } from './deviation'
import { shapeOf } from './schemas'

/** What the id of a document must be, by its content; null where any id will do. */
const ids: Readonly<Record<string, (document: Placed) => string | null>> = {
  members: ({ data }) => String(data['uid']),
  invites: ({ data }) => String(data['email']),
  keys: ({ data }) => keyId(String(data['spki'])),
  log: ({ data }) => String(data['seq']),
  revisions: ({ data }) => sha256Hex(String(data['text'])),
  texts: ({ data }) => sha256Hex(String(data['text'])),
  comments: ({ data }) => `${String(data['uid'])}_${String(data['number'])}`,
  deviations: ({ data }) => `${String(data['uid'])}_${String(data['number'])}`,
}

/** Ids of which the form is fixed. */
const forms: Readonly<Record<string, RegExp>> = {
  blocs: patterns.id,
  units: patterns.id,
  items: patterns.id,
  years: patterns.year,
}

/** Looks at each document by itself: whether it may be there, what it looks like, and what it is called. */
export function examineDocuments(shelves: Shelves, note: Note): void {
  for (const path of shelves.strays) note(path, 'stray-document')
  for (const document of shelves.all) {
    const { path, parent } = document
    if (parent !== '' && shelves.get(parent) === undefined) note(path, 'parent-missing', parent)
    examineShape(document, note)
    examineId(document, note)
  }
}

function examineShape({ path, collection, data, fields }: Placed, note: Note): void {
  const shape = shapeOf(collection)
  if (shape === null) return
  // entries are read with the log, where a newer act is told from a damaged one
  const parsed = collection === 'log' ? null : v.safeParse(shape, data)
  if (parsed?.success === false) note(path, 'shape-wrong', v.getDotPath(parsed.issues[0]) ?? '')
  else if (fields['at'] !== undefined && !('timestampValue' in fields['at'])) note(path, 'shape-wrong', 'at')
}

function examineId(document: Placed, note: Note): void {
  const { path, collection, id } = document
  const expected = Object.hasOwn(ids, collection) ? ids[collection]?.(document) : undefined
  const form = Object.hasOwn(forms, collection) ? forms[collection] : undefined
  if ((expected !== undefined && expected !== id) || form?.test(id) === false) note(path, 'id-differs')
}
