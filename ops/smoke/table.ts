import type { Act, Bodies, Notes } from '../../src/domain/acts/registry'
import { writeNotes } from '../../src/domain/acts/notes'
import type { ExtraWrites } from '../../src/domain/log/extra-writes'
import type { SignedAct, Statement } from '../../src/domain/log/entry'
import { emptyReplay, extend, type Replay } from '../../src/domain/log/replay'
import { signedText } from '../../src/domain/log/statement'
import type { Where } from '../../src/domain/log/where'
import { ok, type Result } from '../../src/domain/shared/result'
import type { Site } from '../../src/domain/signing/assertion'
import type { MadeKey } from './made-key'
import type { TrialPerson } from './people'

/** Who acts, and with which key. */
export type Actor = { readonly person: TrialPerson; readonly key: MadeKey }

/** What somebody does. */
export type Doing<A extends Act> = {
  readonly act: A
  readonly body: Bodies[A]
  readonly notes: Notes[A]
  readonly extra?: ExtraWrites
  /** Signs another text than the one that is sent. */
  readonly signs?: string
  /** Is signed on another site than the bloc's. */
  readonly site?: Site
}

/** A trial's table: acts follow one another as on the site, under the rules. */
export function layTrialTable(where: Where, site: Site) {
  let replay: Replay = emptyReplay(where)

  /** Signs an act, sends it, and reads it back. */
  async function act<A extends Act>({ person, key }: Actor, doing: Doing<A>): Promise<Result<null>> {
    if (replay.projection.seq === 0) {
      const year = await person.database.readYear(where)
      if (!year.ok) return year
      replay = { ...replay, projection: { ...replay.projection, at: year.value.at } }
    }
    const statement = {
      prev: replay.projection.head,
      ct: Date.now(),
      act: doing.act,
      by: person.uid,
      kid: key.kid,
      kind: key.key.kind,
      body: doing.body,
      notes: writeNotes(doing.act, doing.notes),
    } as unknown as Statement
    const proof = key.prove(signedText(where, statement), doing.site ?? site, doing.signs)
    const signed = { ...statement, ...proof } as SignedAct
    const sent = await person.database.commitAct(replay, { signed, extra: doing.extra ?? {} })
    if (!sent.ok) return sent
    const entry = await person.database.readEntry(where, sent.value.seq)
    if (!entry.ok) return entry
    replay = extend(replay, [entry])
    return ok(null)
  }

  return { act, now: () => replay.projection }
}
