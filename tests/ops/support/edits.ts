import type { Holding } from '../../../ops/data/holding'
import { plainFields, type Value } from '../../../ops/data/value'
import { storedFields } from './plant'

/** Something done to what is held. */
export type Edit = (holding: Holding) => Holding

const updateTime = '2014-04-01T00:00:00.000001Z'

function withDocuments(holding: Holding, documents: Holding['documents']): Holding {
  return { ...holding, documents: [...documents].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Puts a document there, in the place of another if there is one. */
export function put(path: string, fields: object): Edit {
  return (holding) =>
    withDocuments(holding, [
      ...drop(path)(holding).documents,
      { path, fields: storedFields(fields), updateTime },
    ])
}

/** Takes a document away. */
export function drop(path: string): Edit {
  return (holding) =>
    withDocuments(
      holding,
      holding.documents.filter((document) => document.path !== path),
    )
}

/** Changes some fields of a document, which must be there; undefined takes a field away. */
export function change(path: string, over: Readonly<Record<string, unknown>>): Edit {
  return (holding) => {
    const found = holding.documents.find((document) => document.path === path)
    if (found === undefined) throw new Error(`nothing is at ${path}`)
    const kept = Object.entries(found.fields).filter(([name]) => over[name] !== undefined || !(name in over))
    const added = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined))
    const fields = { ...Object.fromEntries(kept), ...storedFields(added) }
    return withDocuments(holding, [...drop(path)(holding).documents, { ...found, fields }])
  }
}

/** Moves a document to another path. */
export function move(from: string, to: string): Edit {
  return (holding) =>
    withDocuments(
      holding,
      holding.documents.map((document) => (document.path === from ? { ...document, path: to } : document)),
    )
}

/** Spells one field of a document in another type. */
export function spell(path: string, field: string, value: Value): Edit {
  return (holding) =>
    withDocuments(
      holding,
      holding.documents.map((document) =>
        document.path === path ? { ...document, fields: { ...document.fields, [field]: value } } : document,
      ),
    )
}

/** Does one after another. */
export function all(...edits: readonly Edit[]): Edit {
  return (holding) => edits.reduce((so, edit) => edit(so), holding)
}

/** A stored document as readers have it. */
export function dataAt(holding: Holding, path: string): Record<string, unknown> {
  const found = holding.documents.find((document) => document.path === path)
  if (found === undefined) throw new Error(`nothing is at ${path}`)
  return plainFields(found.fields)
}
