import {
  collection,
  doc,
  type CollectionReference,
  type DocumentReference,
  type Firestore,
} from 'firebase/firestore'

import type { Where } from '@/domain/signing/act'

/** The only place that knows what collections are called. */
export function blocRef(db: Firestore, bloc: string): DocumentReference {
  return doc(db, 'blocs', bloc)
}

export type BlocCollection = 'units' | 'members' | 'invites' | 'keys' | 'keyCounts' | 'revocations' | 'years'

export function blocCollection(db: Firestore, bloc: string, name: BlocCollection): CollectionReference {
  return collection(db, 'blocs', bloc, name)
}

export function yearRef(db: Firestore, where: Where): DocumentReference {
  return doc(db, 'blocs', where.bloc, 'years', where.year)
}

export type YearCollection =
  'items' | 'agreements' | 'comments' | 'reviews' | 'presence' | 'revisions' | 'seen' | 'log' | 'results'

export function yearCollection(db: Firestore, where: Where, name: YearCollection): CollectionReference {
  return collection(db, 'blocs', where.bloc, 'years', where.year, name)
}
