import { deleteField, doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import type { Agreement } from '@/domain/pledge/agreement'
import type { Comment } from '@/domain/pledge/comment'
import type { Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInYear } from './listen'
import { inYear } from './paths'
import { commit, type Server } from './server'

/** A unit's position on one item of the draft; null withdraws it. */
type SaidWord = {
  readonly unit: string
  readonly by: string
  readonly item: string
  readonly word: Agreement['words'][string] | null
}

const idOf = ({ uid, number }: Pick<Comment, 'uid' | 'number'>) => `${uid}_${String(number)}`

/** The discussion of a draft: agreements and comments. */
export function discussionOver(line: Line, server: Server) {
  const refOf = (where: Where, comment: Pick<Comment, 'uid' | 'number'>) =>
    doc(server, inYear(where, 'comments'), idOf(comment))

  /** Watches each unit's positions on the items. */
  const watchAgreements = (where: Where) => watchInYear(line, where, 'agreements')

  /** Watches all comments, however many there are. */
  const watchComments = (where: Where) => watchInYear(line, where, 'comments')

  /** Writes a unit's position on one item: the rules allow one item per write. */
  function writeWord(where: Where, { unit, by, item, word }: SaidWord): Promise<Result<null>> {
    const fields = { by, at: serverTimestamp(), item, words: { [item]: word ?? deleteField() } }
    return commit(server, (batch) => {
      batch.set(doc(server, inYear(where, 'agreements'), unit), fields, { merge: true })
    })
  }

  /** Adds a comment under the author's next number. Never overwrites: fails with DENIED if that number is taken. */
  function writeComment(where: Where, comment: Omit<Comment, 'at'>): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.set(refOf(where, comment), { ...comment, at: serverTimestamp() })
    })
  }

  /** Settles a comment (`by` is the person), or reopens it (''). */
  function settleComment(
    where: Where,
    comment: Pick<Comment, 'uid' | 'number'>,
    by: string,
  ): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(refOf(where, comment), { resolved: by })
    })
  }

  return { watchAgreements, watchComments, writeWord, writeComment, settleComment }
}
