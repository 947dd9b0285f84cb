import type { Replay } from '@/domain/log/replay'
import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'
import type { SigningKey } from '@/domain/signing/key'
import type { Site } from '@/domain/signing/assertion'
import { registry, type Act } from '@/domain/acts/registry'
import { fail, ok, type Result } from '@/domain/shared/result'
import { isDrafting } from '@/domain/stages/stage'
import type { Verdicts } from '@/domain/log/standing'
import type { Year } from '@/domain/year/year'
import type { Database } from '@/firebase/database'
import type { Clock } from '@/device/clock'
import type { Heads } from '@/device/heads'
import type { SaveFile } from '@/device/downloads'
import type { StartWorker } from '@/device/own-worker'
import type { Outbox } from '@/device/outbox'
import type { PdfFiles } from '@/device/pdf-file'
import type { Proofs } from '@/device/proofs'
import type { Signer } from '@/device/signer'

/** What actions work with; created once in the container. */
export type Services = {
  readonly database: Database
  readonly signer: Signer
  readonly outbox: Outbox
  readonly heads: Heads
  readonly proofs: Proofs
  readonly saveFile: SaveFile
  readonly startWorker: StartWorker
  readonly clock: Clock
  readonly pdfFiles: PdfFiles
  readonly ecdsa: VerifyEcdsa
}

/** What the actor's screen knows at one moment. */
export type Scene = {
  readonly bloc: Bloc
  readonly member: Member
  readonly year: Year
  readonly replay: Replay
  readonly verdicts: Verdicts
}

/** The key that the actor signs with. */
export type ActingKey = { readonly kid: string; readonly key: SigningKey }

/** The site on which `act` must be signed. */
export function siteFor(scene: Scene, act: Act): Site {
  const { site } = registry[act]
  const drafting = isDrafting(scene.replay.projection.stage)
  return site === 'bloc' || (site === 'year' && drafting) ? scene.bloc : scene.replay.projection
}

/** Whether this person's office may perform `act` in the current stage: NOT_YOUR_ROLE or NOT_THE_STAGE if not. */
export function checkOffice({ member, bloc, replay }: Scene, act: Act): Result<null> {
  const { who, from } = registry[act]
  if (!who(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  return from.includes(replay.projection.stage) ? ok(null) : fail('NOT_THE_STAGE')
}

/** The log to build on. An empty log starts from the creation time in the year document. */
export function baseOf(scene: Scene): Replay {
  const { replay, year } = scene
  return replay.projection.seq > 0 ? replay : { ...replay, projection: { ...replay.projection, at: year.at } }
}
