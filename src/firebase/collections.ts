import type * as v from 'valibot'

import { entrySchema } from '@/domain/log/entry'
import { backupSchema } from '@/domain/operations/backup'
import { pageFaultSchema } from '@/domain/operations/page-fault'
import { blocSchema } from '@/domain/people/bloc'
import { inviteSchema } from '@/domain/people/invite'
import { memberSchema } from '@/domain/people/member'
import { unitSchema } from '@/domain/people/unit'
import { agreementSchema } from '@/domain/pledge/agreement'
import { commentSchema } from '@/domain/pledge/comment'
import { draftItemSchema } from '@/domain/pledge/item'
import { reviewSchema } from '@/domain/pledge/review'
import { keyCountSchema, keySchema, revocationSchema } from '@/domain/signing/key'
import { yearSchema } from '@/domain/year/year'

import { presenceSchema, resultsSchema, seenSchema, textSchema, workSchema } from './records'

/** Who may list a collection, and how many documents at once. */
type Listing = { readonly by: 'members' | 'admins'; readonly limit: number }

/** The properties of a collection. */
export type Collection = {
  /** What contains it: the database itself, a bloc, or a year or a meeting of a bloc. */
  readonly within: 'root' | 'bloc' | 'year' | 'meeting'
  /** How a document is read; null if the app reads none. */
  readonly schema: v.GenericSchema | null
  /** Null if nobody may list it. */
  readonly list: Listing | null
  /** How many of their own documents, across blocs, a person may list at once. */
  readonly ownLimit?: number
  /** Whether a backup includes it. */
  readonly backup: boolean
}

const byMembers = <N extends number>(limit: N) => ({ by: 'members', limit }) as const
const byAdmins = <N extends number>(limit: N) => ({ by: 'admins', limit }) as const

/** Every collection of the database. tests/rules/collections.test.ts checks that firestore.rules agree. */
export const collections = {
  founders: { within: 'root', schema: null, list: null, backup: true },
  mail: { within: 'root', schema: null, list: null, backup: true },
  blocs: { within: 'root', schema: blocSchema, list: null, backup: true },

  units: { within: 'bloc', schema: unitSchema, list: byMembers(200), backup: true },
  members: { within: 'bloc', schema: memberSchema, list: byMembers(200), ownLimit: 50, backup: true },
  invites: { within: 'bloc', schema: inviteSchema, list: byAdmins(300), ownLimit: 50, backup: true },
  keys: { within: 'bloc', schema: keySchema, list: byMembers(1000), backup: true },
  keyCounts: { within: 'bloc', schema: keyCountSchema, list: null, backup: true },
  revocations: { within: 'bloc', schema: revocationSchema, list: byMembers(1000), backup: true },
  years: { within: 'bloc', schema: yearSchema, list: byMembers(100), backup: true },
  meetings: { within: 'bloc', schema: null, list: byMembers(100), backup: true },
  // what the operator says of the backup, and passing faults of pages: nothing to go back to
  operations: { within: 'bloc', schema: backupSchema, list: null, backup: false },
  faults: { within: 'bloc', schema: pageFaultSchema, list: byAdmins(200), backup: false },

  checks: { within: 'meeting', schema: null, list: byMembers(200), backup: true },
  deviations: { within: 'meeting', schema: null, list: byMembers(1000), backup: true },

  log: { within: 'year', schema: entrySchema, list: byMembers(1000), backup: true },
  revisions: { within: 'year', schema: textSchema, list: byMembers(100), backup: true },
  texts: { within: 'year', schema: textSchema, list: null, backup: true },
  items: { within: 'year', schema: draftItemSchema, list: byMembers(500), backup: true },
  agreements: { within: 'year', schema: agreementSchema, list: byMembers(200), backup: true },
  comments: { within: 'year', schema: commentSchema, list: byMembers(1000), backup: true },
  reviews: { within: 'year', schema: reviewSchema, list: byMembers(200), backup: true },
  // who is online now: worthless in a backup
  presence: { within: 'year', schema: presenceSchema, list: byMembers(200), backup: false },
  seen: { within: 'year', schema: seenSchema, list: null, backup: true },
  results: { within: 'year', schema: resultsSchema, list: byMembers(200), backup: true },
  work: { within: 'year', schema: workSchema, list: null, backup: true },
} as const satisfies Readonly<Record<string, Collection>>

/** The name of a collection. */
export type CollectionName = keyof typeof collections

type NameWith<Trait> = {
  [N in CollectionName]: (typeof collections)[N] extends Trait ? N : never
}[CollectionName]

export type RootCollection = NameWith<{ readonly within: 'root' }>
export type BlocCollection = NameWith<{ readonly within: 'bloc' }>
export type YearCollection = NameWith<{ readonly within: 'year' }>

/** A collection whose documents are read. */
export type ReadCollection = NameWith<{ readonly schema: v.GenericSchema }>
/** A collection that is listed as a whole. */
export type ListedCollection = ReadCollection & NameWith<{ readonly list: Listing }>
/** A collection of which people list their own documents across blocs. */
export type OwnCollection = NameWith<{ readonly ownLimit: number }>

/** A document of a collection, as its schema reads it. */
export type RecordOf<N extends ReadCollection> = v.InferOutput<(typeof collections)[N]['schema']>

/** The names of all collections that a backup includes. */
export const collectionsToBackUp: readonly CollectionName[] = (
  Object.keys(collections) as CollectionName[]
).filter((name) => collections[name].backup)
