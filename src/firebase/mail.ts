import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Letter } from '@/domain/notices/letter'
import { ok, type Result } from '@/domain/shared/result'

import { inRoot } from './paths'
import { commit, read, type Server } from './server'

/** The rules look up every recipient, and one commit may look up 20 documents. */
const atOnce = 10

/** Letters, which the "Trigger Email" extension sends (docs/mail.md). */
export function mailOver(server: Server) {
  const refOf = (id: string) => doc(server, inRoot('mail'), id)

  /** Which of these letters have been put out already. */
  async function sentLetters(ids: readonly string[]): Promise<Result<ReadonlySet<string>>> {
    const found = await Promise.all(ids.map((id) => read(refOf(id))))
    const sent = new Set<string>()
    for (const one of found) {
      if (!one.ok) return one
      if (one.value.exists()) sent.add(one.value.id)
    }
    return ok(sent)
  }

  /** Puts letters out to be sent, a few at a time; `told` hears how many are out. What is out stays out. */
  async function putOut(
    by: string,
    letters: readonly Letter[],
    told: (count: number) => void,
  ): Promise<Result<null>> {
    for (let start = 0; start < letters.length; start += atOnce) {
      const some = letters.slice(start, start + atOnce)
      const out = await commit(server, (batch) => {
        for (const { id, to, template } of some) {
          batch.set(refOf(id), { to, template, by, at: serverTimestamp() })
        }
      })
      if (!out.ok) return out
      told(start + some.length)
    }
    return ok(null)
  }

  return { sentLetters, putOut }
}
