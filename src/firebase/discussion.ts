import { deleteField, doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Agreement } from '@/domain/pledge/agreement'
import type { Comment } from '@/domain/pledge/comment'
import type { Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { inYear } from './paths'
import { commit, type Server } from './server'

/** Sets or, with null, takes back what a unit says of one item of the draft; the rules look at one item a write. */
export function writeWord(
  server: Server,
  where: Where,
  said: {
    readonly unit: string
    readonly by: string
    readonly item: string
    readonly word: Agreement['words'][string] | null
  },
): Promise<Result<null>> {
  const { unit, by, item, word } = said
  const fields = { by, at: serverTimestamp(), item, words: { [item]: word ?? deleteField() } }
  return commit(server, (batch) => {
    batch.set(doc(server, inYear(where, 'agreements'), unit), fields, { merge: true })
  })
}

const idOf = ({ uid, number }: Pick<Comment, 'uid' | 'number'>) => `${uid}_${String(number)}`

/** Adds a comment under the author's next number. Never written over: DENIED if that number is taken. */
export function writeComment(
  server: Server,
  where: Where,
  comment: Omit<Comment, 'at'>,
): Promise<Result<null>> {
  return commit(server, (batch) => {
    const ref = doc(server, inYear(where, 'comments'), idOf(comment))
    batch.set(ref, { ...comment, at: serverTimestamp() })
  })
}

/** Settles a comment (`by` says who), or opens it again with ''. */
export function settleComment(
  server: Server,
  where: Where,
  comment: Pick<Comment, 'uid' | 'number'>,
  by: string,
): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.update(doc(server, inYear(where, 'comments'), idOf(comment)), { resolved: by })
  })
}
