import type { Account } from './accounts'
import type { StoredDocument } from './documents'
import { placeOf } from './places'
import { plainFields, type Fields } from './value'

/** Everything that a project holds, or a backup of it. */
export type Holding = {
  readonly accounts: readonly Account[]
  readonly documents: readonly StoredDocument[]
}

/** A document at its place. */
export type Placed = {
  readonly path: string
  readonly id: string
  readonly collection: string
  readonly parent: string
  readonly fields: Fields
  /** As readers of the app have it. */
  readonly data: Readonly<Record<string, unknown>>
}

/** The documents of a holding by their places, and what stands where nothing is kept. */
export type Shelves = {
  readonly strays: readonly string[]
  readonly all: readonly Placed[]
  get(path: string): Placed | undefined
  /** The documents of a collection; `parent` is '' for the database itself. */
  list(parent: string, collection: string): readonly Placed[]
}

/** Puts the documents of a holding where they belong. */
export function shelve({ documents }: Pick<Holding, 'documents'>): Shelves {
  const strays: string[] = []
  const all = new Map<string, Placed>()
  const lists = new Map<string, Placed[]>()
  for (const { path, fields } of documents) {
    const place = placeOf(path)
    if (place === null) {
      strays.push(path)
      continue
    }
    const placed: Placed = { path, fields, data: plainFields(fields), ...place }
    all.set(path, placed)
    const key = `${place.parent}|${place.collection}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [placed])
    else list.push(placed)
  }
  return {
    strays,
    all: [...all.values()],
    get: (path) => all.get(path),
    list: (parent, collection) => lists.get(`${parent}|${collection}`) ?? [],
  }
}
