import { doc } from 'firebase/firestore/lite'

import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import { ok, type Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchRecord } from './listen'
import { blocPath, inBloc, inRoot } from './paths'
import { commit, read, type Server } from './server'

/** Everything that a new bloc starts with. */
export type NewBloc = {
  readonly id: string
  readonly bloc: Bloc
  readonly founder: Member
  readonly units: ReadonlyMap<string, Unit>
}

/** The bloc documents, and who may found blocs. */
export function blocsOver(line: Line, server: Server) {
  /** Watches a bloc's own document. */
  const watchBloc = (bloc: string) => watchRecord(line, blocPath(bloc), 'blocs')

  /** Changes a bloc's own document. Fails with DENIED if the rules refuse. */
  function changeBloc(bloc: string, change: Partial<Bloc>): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(doc(server, blocPath(bloc)), change)
    })
  }

  /** Founds a bloc in one commit: its document, its founder as the first admin, and its units. */
  function foundBloc({ id, bloc, founder, units }: NewBloc): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.set(doc(server, blocPath(id)), bloc)
      batch.set(doc(server, inBloc(id, 'members'), founder.uid), founder)
      for (const [unit, fields] of units) batch.set(doc(server, inBloc(id, 'units'), unit), fields)
    })
  }

  /** True if `uid` is on the list of people who may found blocs. People may ask only about themselves. */
  async function isFounder(uid: string): Promise<Result<boolean>> {
    const found = await read(doc(server, inRoot('founders'), uid))
    return found.ok ? ok(found.value.exists()) : found
  }

  return { watchBloc, changeBloc, foundBloc, isFounder }
}
