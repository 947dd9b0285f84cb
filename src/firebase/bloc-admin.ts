import { doc, getDoc, runTransaction, type Firestore, type Transaction } from 'firebase/firestore'

import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import { ok, type Result } from '@/domain/shared/result'

import { toFailure } from './map-error'
import { blocCollection, blocRef } from './paths'

/** A whole bloc at its beginning. */
export type NewBloc = {
  readonly id: string
  readonly bloc: Bloc
  readonly founder: Member
  readonly units: ReadonlyMap<string, Unit>
}

async function commit(db: Firestore, write: (transaction: Transaction) => void): Promise<Result<null>> {
  try {
    await runTransaction(
      db,
      (transaction) => {
        write(transaction)
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

/** Writes units, all or none. */
export function writeUnits(
  db: Firestore,
  bloc: string,
  units: ReadonlyMap<string, Unit>,
): Promise<Result<null>> {
  return commit(db, (transaction) => {
    for (const [id, unit] of units) transaction.set(doc(blocCollection(db, bloc, 'units'), id), unit)
  })
}

/** Changes what the bloc says of itself. */
export function changeBloc(db: Firestore, bloc: string, change: Partial<Bloc>): Promise<Result<null>> {
  return commit(db, (transaction) => {
    transaction.update(blocRef(db, bloc), change)
  })
}

/** Founds a bloc: itself, its founder as its first admin, and its units, in one commit. */
export function foundBloc(db: Firestore, { id, bloc, founder, units }: NewBloc): Promise<Result<null>> {
  return commit(db, (transaction) => {
    transaction.set(blocRef(db, id), bloc)
    transaction.set(doc(blocCollection(db, id, 'members'), founder.uid), founder)
    for (const [unit, fields] of units) transaction.set(doc(blocCollection(db, id, 'units'), unit), fields)
  })
}

/** True if `uid`, who may ask for themselves only, is listed as somebody who may found blocs. */
export async function readFounder(db: Firestore, uid: string): Promise<Result<boolean>> {
  try {
    return ok((await getDoc(doc(db, 'founders', uid))).exists())
  } catch (error) {
    return toFailure(error)
  }
}
