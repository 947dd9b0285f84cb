import { doc } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import { fail, ok, type Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInYear } from './listen'
import { inYear } from './paths'
import { read, type Server } from './server'

/** The frozen texts of a year. */
export function revisionsOver(line: Line, server: Server) {
  /** Watches the frozen texts of a year, by their digests. */
  const watchRevisions = (where: Where) => watchInYear(line, where, 'revisions')

  /** The text of a revision as stored; the caller must verify its digest. Fails with NOT_FOUND if there is none. */
  async function readRevisionText(where: Where, digest: string): Promise<Result<string>> {
    const found = await read(doc(server, inYear(where, 'revisions'), digest))
    if (!found.ok) return found
    const text: unknown = found.value.data()?.['text']
    return typeof text === 'string' ? ok(text) : fail('NOT_FOUND')
  }

  return { watchRevisions, readRevisionText }
}
