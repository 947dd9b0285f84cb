import { doc } from 'firebase/firestore/lite'

import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import { ok, type Result } from '@/domain/shared/result'

import { blocPath, inBloc } from './paths'
import { commit, read, type Server } from './server'

/** A whole bloc at its beginning. */
export type NewBloc = {
  readonly id: string
  readonly bloc: Bloc
  readonly founder: Member
  readonly units: ReadonlyMap<string, Unit>
}

/** Writes units, whole or of those that are there the fields that are given, all or none. */
export function writeUnits(
  server: Server,
  bloc: string,
  units: ReadonlyMap<string, Partial<Unit>>,
): Promise<Result<null>> {
  return commit(server, (batch) => {
    for (const [id, unit] of units) batch.set(doc(server, inBloc(bloc, 'units'), id), unit, { merge: true })
  })
}

/** Changes what the bloc says of itself. */
export function changeBloc(server: Server, bloc: string, change: Partial<Bloc>): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.update(doc(server, blocPath(bloc)), change)
  })
}

/** Founds a bloc: itself, its founder as its first admin, and its units, in one commit. */
export function foundBloc(server: Server, { id, bloc, founder, units }: NewBloc): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.set(doc(server, blocPath(id)), bloc)
    batch.set(doc(server, inBloc(id, 'members'), founder.uid), founder)
    for (const [unit, fields] of units) batch.set(doc(server, inBloc(id, 'units'), unit), fields)
  })
}

/** True if `uid`, who may ask for themselves only, is listed as somebody who may found blocs. */
export async function readFounder(server: Server, uid: string): Promise<Result<boolean>> {
  const found = await read(doc(server, 'founders', uid))
  return found.ok ? ok(found.value.exists()) : found
}
