import {
  doc,
  runTransaction,
  serverTimestamp,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
} from 'firebase/firestore'

import type { Beside } from '@/domain/log/beside'
import { entryHash } from '@/domain/log/chain'
import { parseEntry, type Entry, type SignedAct } from '@/domain/log/entry'
import { move } from '@/domain/log/moves'
import type { Replay } from '@/domain/log/replay'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'
import { yearSchema, type Year } from '@/domain/year/year'

import { toFailure } from './map-error'
import { blocCollection, yearCollection, yearRef } from './paths'
import { decode, plain } from './watch'

/** A signed act on its way, with what must be written beside it. */
export type Submission = {
  readonly signed: SignedAct
  readonly beside: Beside
  /** The client's clock in ms, corrected by the measured offset. */
  readonly ct: number
}

/** An entry as sent: everything but the server's time. */
export type SentEntry = Omit<Entry, 'at'> & Pick<Entry, 'act' | 'body'>

function frame(replay: Replay, { signed, ct }: Submission): SentEntry {
  const { seq, head, at } = replay.projection
  const entry = { ...signed, seq: seq + 1, prev: head, prevAt: at, ct }
  return { ...entry, hash: entryHash(replay.where, entry) }
}

/**
 * Commits one act: its entry and the year it leads to, in one transaction without reads; neither is accepted
 * without the other. Entry 1 starts from the time of the year document itself (`projection.at`).
 * Fails with ACT_ILLEGAL before anything is sent, DENIED when the rules refuse (also after a lost race).
 */
export async function commitAct(
  db: Firestore,
  replay: Replay,
  submission: Submission,
): Promise<Result<SentEntry>> {
  const { where } = replay
  const entry = frame(replay, submission)
  const change = move(replay.projection, entry, replay.entries)
  if (!change.ok) return change
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.set(doc(yearCollection(db, where, 'log'), String(entry.seq)), {
          ...entry,
          at: serverTimestamp(),
        })
        transaction.update(yearRef(db, where), {
          ...change.value,
          seq: entry.seq,
          head: entry.hash,
          at: serverTimestamp(),
        })
        if (entry.act === 'freeze' && submission.beside.revisionText !== undefined) {
          const { revision } = (entry as Entry<'freeze'>).body
          transaction.set(doc(yearCollection(db, where, 'revisions'), revision), {
            text: submission.beside.revisionText,
          })
        }
        if (entry.act === 'revoke') {
          const { key } = (entry as Entry<'revoke'>).body
          transaction.set(doc(blocCollection(db, where.bloc, 'revocations'), key), {
            year: where.year,
            seq: entry.seq,
          })
        }
        if (submission.beside.curb !== undefined) {
          const { uid, ...change } = submission.beside.curb
          transaction.update(doc(blocCollection(db, where.bloc, 'members'), uid), change)
        }
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(entry)
  } catch (error) {
    return toFailure(error)
  }
}

/**
 * Reads a document as the server has it now. A transaction asks the server itself; `getDocFromServer` would
 * answer from a listener to the same document, which may not yet have heard of the commit that just won.
 */
function readFromServer(db: Firestore, ref: DocumentReference): Promise<DocumentSnapshot> {
  return runTransaction(db, (transaction) => transaction.get(ref))
}

/** The year as the server has it now, past any cache. */
export async function readYear(db: Firestore, where: Where): Promise<Result<Year>> {
  try {
    const year = decode(yearSchema, await readFromServer(db, yearRef(db, where)))
    return year === null ? fail('RECORD_CORRUPT', 'year') : ok(year)
  } catch (error) {
    return toFailure(error)
  }
}

/** The entry at `seq` as the server has it now; NOT_FOUND where there is none. */
export async function readEntry(db: Firestore, where: Where, seq: number): Promise<Result<Entry>> {
  try {
    const snapshot = await readFromServer(db, doc(yearCollection(db, where, 'log'), String(seq)))
    return snapshot.exists() ? parseEntry(plain(snapshot.data())) : fail('NOT_FOUND')
  } catch (error) {
    return toFailure(error)
  }
}
