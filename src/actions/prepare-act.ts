import type { ExtraWrites } from '@/domain/log/extra-writes'
import type { Statement } from '@/domain/log/entry'
import { refusalFor } from '@/domain/log/replay'
import { fail, ok, type Result } from '@/domain/shared/result'
import { clockTolerance } from '@/domain/log/chain'
import { registry, type Act, type Bodies } from '@/domain/acts/registry'
import { writeNotes } from '@/domain/acts/notes'
import type { Notes } from '@/domain/acts/registry'
import { signedText } from '@/domain/log/statement'
import { verifyStatement } from '@/domain/log/verify-statement'
import type { Kept } from '@/device/storage'

import { siteFor, type ActingKey, type Scene, type Services } from './scene'

/** What somebody is about to do. */
export type ActDraft<A extends Act = Act> = {
  readonly act: A
  readonly body: Bodies[A]
  readonly notes: Notes[A]
  readonly extra?: ExtraWrites
}

/** The text that will be signed for a signature, as everyone rebuilds it afterwards; it names no time. */
export function draftText(scene: Scene, draft: ActDraft<'sign'>, acting: ActingKey): string {
  return signedText(scene.replay.where, statementOf(scene, draft, acting, 0))
}

function statementOf(scene: Scene, draft: ActDraft, acting: ActingKey, ct: number): Statement {
  return {
    prev: scene.replay.projection.head,
    ct,
    act: draft.act,
    by: scene.member.uid,
    kid: acting.kid,
    kind: acting.key.kind,
    body: draft.body,
    notes: writeNotes(draft.act, draft.notes),
  } as Statement
}

/** How many characters of notes the rules accept. */
const maxNotesLength = 20_000

/** How long a person may take to confirm an act that signs its time, so that the rules still accept it (ms). */
const maxConfirmation = clockTolerance - 20_000

/**
 * Has the person sign `draft`, checks the signature as every reader will, and keeps it on the device before anything
 * is sent. Nothing is written anywhere if the person cancels (KEY_CANCELLED); what the rules would never accept is not
 * signed (NOTES_TOO_LONG) or not kept (CLIENT_DATA_INVALID, CONFIRMED_TOO_LATE).
 */
export async function prepareAct(
  services: Services,
  scene: Scene,
  draft: ActDraft,
  acting: ActingKey,
): Promise<Result<Kept>> {
  if (scene.replay.alarm !== null) return refusalFor(scene.replay.alarm)
  const { where } = scene.replay
  const statement = statementOf(scene, draft, acting, services.clock.now())
  if (statement.notes.length > maxNotesLength) return fail('NOTES_TOO_LONG')
  const site = siteFor(scene, draft.act)
  const proof = await services.signer.sign(acting.kid, acting.key, site.rpId, signedText(where, statement))
  if (!proof.ok) return proof
  const took = services.clock.now() - statement.ct
  if (registry[draft.act].signsTime && took > maxConfirmation) return fail('CONFIRMED_TOO_LATE')
  const proven = { ...statement, ...proof.value }
  const verified = await verifyStatement(where, proven, acting.key, site, services.ecdsa)
  if (!verified.ok) return verified
  const kept: Kept = {
    id: proof.value.sig,
    where,
    signed: proven,
    beside: draft.extra ?? {},
    keptAt: services.clock.now(),
  }
  const safe = await services.outbox.keep(kept)
  return safe.ok ? ok(kept) : safe
}
