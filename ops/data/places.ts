import type * as v from 'valibot'
import { collections } from '../../src/firebase/collections'

/** Where a document stands: in which collection, of which bloc, and of which year or meeting. */
export type Place = {
  readonly collection: string
  readonly id: string
  /** The document that it is a part of; '' for the database itself. */
  readonly parent: string
}

type Known = {
  readonly within: 'root' | 'bloc' | 'year' | 'meeting'
  readonly schema: v.GenericSchema | null
  readonly backup: boolean
}

/** What pages neither read nor write: the words of letters, and what commands and pages leave for the operator. */
const besidePages: Readonly<Record<string, Known>> = {
  'mail-templates': { within: 'root', schema: null, backup: true },
}

const known: Readonly<Record<string, Known>> = { ...besidePages, ...collections }

/** The collections whose contents are signed, or follow from what is signed: a change of them is found. */
export const signedCollections: readonly string[] = [
  'keys',
  'log',
  'revisions',
  'revocations',
  'texts',
  'years',
]

/** The other collections of a backup: its checksum alone protects them. */
export const unsignedCollections: readonly string[] = Object.keys(known)
  .filter((name) => known[name]?.backup === true && !signedCollections.includes(name))
  .sort()

/** The place of a document; null where the product keeps none. */
export function placeOf(path: string): Place | null {
  const parts = path.split('/')
  const [collection = '', id = ''] = parts.slice(-2)
  const parent = parts.slice(0, -2)
  const within = Object.hasOwn(known, collection) ? known[collection]?.within : undefined
  return within !== undefined && within === kindOf(parent) && !parts.includes('')
    ? { collection, id, parent: parent.join('/') }
    : null
}

function kindOf(parent: readonly string[]): Known['within'] | null {
  if (parent.length === 0) return 'root'
  if (parent[0] !== 'blocs') return null
  if (parent.length === 2) return 'bloc'
  if (parent.length !== 4) return null
  return parent[2] === 'years' ? 'year' : parent[2] === 'meetings' ? 'meeting' : null
}

/** Whether a backup includes the document; what stands where nothing is kept is included, so that it is not lost. */
export function isBackedUp(path: string): boolean {
  const place = placeOf(path)
  return place === null || known[place.collection]?.backup === true
}

/** How documents of a collection are read; null if no page reads them. */
export function schemaOf(collection: string): v.GenericSchema | null {
  return known[collection]?.schema ?? null
}
