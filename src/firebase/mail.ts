import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Letter } from '@/domain/notices/letter'
import { ok, type Result } from '@/domain/shared/result'

import { inRoot } from './paths'
import { commit, read, type Server } from './server'

/** The rules look up every recipient, and may look up at most 20 documents per commit. */
const batchSize = 10

/** The queue of letters, which the "Trigger Email" extension sends (docs/mail.md). */
export function mailOver(server: Server) {
  const refOf = (id: string) => doc(server, inRoot('mail'), id)

  /** Which of these letters have been queued already. */
  async function sentLetters(ids: readonly string[]): Promise<Result<ReadonlySet<string>>> {
    const found = await Promise.all(ids.map((id) => read(refOf(id))))
    const sent = new Set<string>()
    for (const one of found) {
      if (!one.ok) return one
      if (one.value.exists()) sent.add(one.value.id)
    }
    return ok(sent)
  }

  /**
   * Queues letters for sending, a few per commit; `progress` gets how many are queued so far. After a failure, those
   * already queued stay queued.
   */
  async function queueLetters(
    by: string,
    letters: readonly Letter[],
    progress: (queued: number) => void,
  ): Promise<Result<null>> {
    for (let start = 0; start < letters.length; start += batchSize) {
      const some = letters.slice(start, start + batchSize)
      const queued = await commit(server, (batch) => {
        for (const { id, to, template } of some) {
          batch.set(refOf(id), { to, template, by, at: serverTimestamp() })
        }
      })
      if (!queued.ok) return queued
      progress(start + some.length)
    }
    return ok(null)
  }

  return { sentLetters, queueLetters }
}
