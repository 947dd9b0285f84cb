import type { Entry } from '@/domain/log/entry'
import { isValidOn } from '@/domain/people/capacity'
import type { Review } from '@/domain/pledge/review'
import { markOf, mayBeSigned, reviewProgress } from '@/domain/pledge/review'
import type { ReadRevision } from '@/domain/pledge/revision'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, ok, type Result } from '@/domain/shared/result'
import { forceOneLine } from '@/domain/shared/text'
import { groundVerified } from '@/domain/year/ground'
import { place } from '@/domain/acts/place'
import { leadsUnit } from '@/domain/people/permissions'
import { isSigning } from '@/domain/stages/stage'

import { performAct, type ActStep } from './perform-act'
import type { ActDraft } from './prepare-act'
import type { ActingKey, Scene, Services } from './scene'

/** What the person has decided: their review of this revision, and the capacity they sign in. */
export type SigningChoice = {
  readonly read: ReadRevision
  readonly review: Review | null
  readonly capacity: string
}

/** Whether the review allows signing: ITEM_OBJECTED or REVIEW_INCOMPLETE if not. */
function checkReview({ read, review }: SigningChoice): Result<null> {
  const progress = reviewProgress(review, read.revision.items)
  if (progress.objected > 0) return fail('ITEM_OBJECTED')
  return mayBeSigned(progress) ? ok(null) : fail('REVIEW_INCOMPLETE')
}

function checkSeat(scene: Scene, choice: SigningChoice): Result<null> {
  const { member, replay } = scene
  const { projection } = replay
  if (!member.active) return fail('MEMBER_OFF')
  if (!leadsUnit(member)) return fail('NOT_YOUR_ROLE')
  if (!projection.parties.includes(member.unit)) return fail('UNIT_NOT_PARTY')
  if (Object.hasOwn(projection.signed, member.unit)) return fail('ALREADY_SIGNED')
  if (!isSigning(projection.stage)) return fail('NOT_THE_STAGE')
  if (choice.read.digest !== projection.revision) return fail('REVISION_MISMATCH')
  if (!member.capacities.includes(choice.capacity)) return fail('CAPACITY_NOT_ALLOWED')
  return groundVerified(replay, scene.verdicts) ? ok(null) : fail('NOT_ALL_VERIFIED')
}

/**
 * What a leader is about to sign: the revision, at their unit's place, in their capacity, with every reservation
 * they noted. Fails with the first obstacle.
 */
export function draftSignature(scene: Scene, choice: SigningChoice): Result<ActDraft<'sign'>> {
  const seat = checkSeat(scene, choice)
  if (!seat.ok) return seat
  const reviewed = checkReview(choice)
  if (!reviewed.ok) return reviewed
  const { member, replay } = scene
  const reservations = choice.read.revision.items.flatMap((item) => {
    const mark = markOf(choice.review, item)
    return mark?.mark === 'reserve' ? [{ item: item.id, note: forceOneLine(mark.note) }] : []
  })
  return ok({
    act: 'sign',
    body: {
      revision: replay.projection.revision,
      place: place(replay.projection, member.unit),
      unit: member.unit,
      name: member.name,
      position: member.position,
      capacity: choice.capacity,
      decision: reservations.length > 0 ? 'reserve' : 'agree',
    },
    notes: { reservations },
  })
}

/** Signs the pledge for the leader's unit. Failures: draftSignature, performAct. */
export async function signPledge(
  services: Services,
  scene: Scene,
  choice: SigningChoice,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const draft = draftSignature(scene, choice)
  if (!isValidOn(choice.capacity, dayInVietNam(services.clock.now()))) return fail('CAPACITY_OVER')
  return draft.ok ? performAct(services, scene, draft.value, acting, progress) : draft
}
