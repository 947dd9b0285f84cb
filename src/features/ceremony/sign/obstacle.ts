import type { Member } from '@/domain/people/member'
import type { ReviewProgress } from '@/domain/pledge/review'
import type { Standing } from '@/domain/log/standing'
import { leadsUnit } from '@/domain/people/permissions'
import { isDrafting, isFrozen, isHalted, isSigning, type Stage } from '@/domain/stages/stage'

/** What can keep a leader from signing. */
export type Obstacle =
  | 'loading'
  | 'alarm'
  | 'newer'
  | 'notLeader'
  | 'notParty'
  | 'notFrozen'
  | 'reopened'
  | 'notOpened'
  | 'refused'
  | 'over'
  | 'checking'
  | 'groundInvalid'
  | 'saving'
  | 'review'
  | 'unsaved'
  | 'objected'

/** What it depends on. */
export type Circumstances = {
  readonly member: Member | null
  readonly alarm: boolean
  /** The alarm says only that a newer version of the page could read on. */
  readonly newer: boolean
  readonly stage: Stage
  readonly parties: readonly string[]
  /** A text was frozen before, and drafting has resumed. */
  readonly reopened: boolean
  readonly hasText: boolean
  /** The standing of the freeze, the opening and the decisions since. */
  readonly ground: readonly Standing[]
  readonly progress: ReviewProgress
  /** How many marks are being sent: only marks that the listeners show can be signed. */
  readonly underway: number
  readonly unsaved: number
}

function ofStage(stage: Stage): Obstacle | null {
  if (isSigning(stage)) return null
  if (isFrozen(stage)) return 'notOpened'
  return isHalted(stage) ? 'refused' : 'over'
}

function ofReview({ progress, underway, unsaved }: Circumstances): Obstacle | null {
  if (underway > 0) return 'saving'
  if (progress.marked < progress.total) return 'review'
  if (unsaved > 0) return 'unsaved'
  return progress.objected > 0 ? 'objected' : null
}

/** The first obstacle to signing; null if the person can sign. */
export function obstacleTo(now: Circumstances): Obstacle | null {
  const { member, alarm, stage, parties, ground } = now
  if (now.newer) return 'newer'
  if (alarm) return 'alarm'
  if (member === null) return 'loading'
  if (!leadsUnit(member)) return 'notLeader'
  if (isDrafting(stage)) return now.reopened ? 'reopened' : 'notFrozen'
  if (!parties.includes(member.unit)) return 'notParty'
  const staged = ofStage(stage)
  if (staged !== null) return staged
  if (ground.some(({ state }) => state === 'invalid')) return 'groundInvalid'
  if (ground.some(({ state }) => state !== 'verified')) return 'checking'
  return now.hasText ? ofReview(now) : 'loading'
}
