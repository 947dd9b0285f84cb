import { doc, serverTimestamp } from 'firebase/firestore/lite'

import { blocAfter } from '@/domain/headship/bloc-after'
import type { ExtraWrites } from '@/domain/log/extra-writes'
import { entryHash } from '@/domain/log/chain'
import type { Entry, SignedAct } from '@/domain/log/entry'
import { move, type UntimedEntry } from '@/domain/log/move'
import type { Replay } from '@/domain/log/replay'
import { ok, type Result } from '@/domain/shared/result'

import { blocPath, inBloc, inYear, yearPath } from './paths'
import { commit, type Server } from './server'

/** A signed act to be sent, with what must be written in the same commit. */
export type Submission = {
  /** Its `ct` is the client's time in ms, corrected by the measured offset. */
  readonly signed: SignedAct
  readonly extra: ExtraWrites
}

function frame(replay: Replay, { signed }: Submission): UntimedEntry {
  const { seq, head, at } = replay.projection
  const entry = { ...signed, seq: seq + 1, prev: head, prevAt: at }
  return { ...entry, hash: entryHash(replay.where, entry) }
}

/** The acts of a ceremony. */
export function ceremonyOver(server: Server) {
  /**
   * Commits one act: its entry and the resulting year document together; neither is accepted without the other.
   * The `prevAt` of entry 1 is the creation time of the year document (`projection.at`).
   * Fails with ACT_ILLEGAL before anything is sent, or with DENIED if the rules refuse (also after a lost race).
   */
  async function commitAct(replay: Replay, submission: Submission): Promise<Result<UntimedEntry>> {
    const { where } = replay
    const { extra } = submission
    const entry = frame(replay, submission)
    const change = move(replay.projection, entry, replay.entries)
    if (!change.ok) return change
    const at = serverTimestamp()
    const sent = await commit(server, (batch) => {
      batch.set(doc(server, inYear(where, 'log'), String(entry.seq)), { ...entry, at })
      batch.update(doc(server, yearPath(where)), { ...change.value, seq: entry.seq, head: entry.hash, at })
      if (entry.act === 'freeze' && extra.revisionText !== undefined) {
        const { revision } = (entry as Entry<'freeze'>).body
        batch.set(doc(server, inYear(where, 'revisions'), revision), { text: extra.revisionText })
      }
      if (entry.act === 'revoke') {
        const { key } = (entry as Entry<'revoke'>).body
        batch.set(doc(server, inBloc(where.bloc, 'revocations'), key), { year: where.year, seq: entry.seq })
      }
      if (extra.text !== undefined && 'text' in entry.body)
        batch.set(doc(server, inYear(where, 'texts'), entry.body.text), { text: extra.text })
      const head = blocAfter(where, entry)
      if (head !== null) batch.update(doc(server, blocPath(where.bloc)), head)
      if (extra.curb !== undefined) {
        const { uid, ...curb } = extra.curb
        batch.update(doc(server, inBloc(where.bloc, 'members'), uid), curb)
      }
    })
    return sent.ok ? ok(entry) : sent
  }

  return { commitAct }
}
