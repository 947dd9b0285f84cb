import { doc } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import { ok, type Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchRecord } from './listen'
import { inYear } from './paths'
import { read, type Server } from './server'

/** The texts of the results: score tables, reports, scores, summaries. */
export function textsOver(line: Line, server: Server) {
  /** Watches one text as stored; the caller must verify its digest. */
  const watchText = (where: Where, digest: string) =>
    watchRecord(line, `${inYear(where, 'texts')}/${digest}`, 'texts')

  /** A text as stored, null if there is none; the caller must verify its digest. */
  async function readText(where: Where, digest: string): Promise<Result<string | null>> {
    const found = await read(doc(server, inYear(where, 'texts'), digest))
    if (!found.ok) return found
    const text: unknown = found.value.data()?.['text']
    return ok(typeof text === 'string' ? text : null)
  }

  return { watchText, readText }
}
