import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Beside } from '@/domain/log/beside'
import { entryHash } from '@/domain/log/chain'
import type { Entry, SignedAct } from '@/domain/log/entry'
import { move, type UntimedEntry } from '@/domain/log/move'
import type { Replay } from '@/domain/log/replay'
import { ok, type Result } from '@/domain/shared/result'

import { inBloc, inYear, yearPath } from './paths'
import { commit, type Server } from './server'

/** A signed act on its way, with what must be written beside it. */
export type Submission = {
  readonly signed: SignedAct
  readonly beside: Beside
  /** The client's clock in ms, corrected by the measured offset. */
  readonly ct: number
}

function frame(replay: Replay, { signed, ct }: Submission): UntimedEntry {
  const { seq, head, at } = replay.projection
  const entry = { ...signed, seq: seq + 1, prev: head, prevAt: at, ct }
  return { ...entry, hash: entryHash(replay.where, entry) }
}

/** The acts of a ceremony. */
export function ceremonyOver(server: Server) {
  /**
   * Commits one act: its entry and the year it leads to, in one commit; neither is accepted without the other.
   * Entry 1 starts from the time of the year document itself (`projection.at`).
   * Fails with ACT_ILLEGAL before anything is sent, DENIED when the rules refuse (also after a lost race).
   */
  async function commitAct(replay: Replay, submission: Submission): Promise<Result<UntimedEntry>> {
    const { where } = replay
    const { beside } = submission
    const entry = frame(replay, submission)
    const change = move(replay.projection, entry, replay.entries)
    if (!change.ok) return change
    const at = serverTimestamp()
    const sent = await commit(server, (batch) => {
      batch.set(doc(server, inYear(where, 'log'), String(entry.seq)), { ...entry, at })
      batch.update(doc(server, yearPath(where)), { ...change.value, seq: entry.seq, head: entry.hash, at })
      if (entry.act === 'freeze' && beside.revisionText !== undefined) {
        const { revision } = (entry as Entry<'freeze'>).body
        batch.set(doc(server, inYear(where, 'revisions'), revision), { text: beside.revisionText })
      }
      if (entry.act === 'revoke') {
        const { key } = (entry as Entry<'revoke'>).body
        batch.set(doc(server, inBloc(where.bloc, 'revocations'), key), { year: where.year, seq: entry.seq })
      }
      if (beside.curb !== undefined) {
        const { uid, ...curb } = beside.curb
        batch.update(doc(server, inBloc(where.bloc, 'members'), uid), curb)
      }
    })
    return sent.ok ? ok(entry) : sent
  }

  return { commitAct }
}
