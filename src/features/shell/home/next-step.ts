import type { Member } from '@/domain/people/member'
import { leadsBloc, leadsParty, leadsUnit, mayDraft, witnesses } from '@/domain/people/permissions'
import type { ReviewProgress } from '@/domain/pledge/review'
import type { Standing } from '@/domain/log/standing'
import {
  isAttested,
  isConcluded,
  isDrafting,
  isFrozen,
  isFullySigned,
  isHalted,
  type Stage,
} from '@/domain/stages/stage'

/** Every possible next step. */
export const stepNames = [
  'stop',
  'reload',
  'kept',
  'repair',
  'draft',
  'freeze',
  'waitFreeze',
  'open',
  'prepareKey',
  'waitOpen',
  'review',
  'objected',
  'sign',
  'checking',
  'invalid',
  'waitOthers',
  'follow',
  'watch',
  'resume',
  'refused',
  'revise',
  'waitResume',
  'attest',
  'waitAttest',
  'inEffect',
  'yearOver',
] as const
export type StepName = (typeof stepNames)[number]

/** The next step; `to` is the page for it, null if it is done here or the person only waits. */
export type NextStep = {
  readonly name: StepName
  readonly to: 'draft' | 'freeze' | 'review' | 'sign' | 'board' | 'keys' | null
  /** Nothing is asked of the person: the page is only worth a look. */
  readonly waiting: boolean
}

/** Steps in which the person waits for others. */
const waits: readonly StepName[] = [
  'waitFreeze',
  'waitOpen',
  'checking',
  'invalid',
  'waitOthers',
  'follow',
  'watch',
  'refused',
  'waitResume',
  'waitAttest',
  'inEffect',
  'yearOver',
]

/** What the next step depends on. */
export type Situation = {
  readonly member: Member
  /** The stage to show. */
  readonly stage: Stage
  readonly headUnit: string
  readonly parties: readonly string[]
  /** The standing of the signature of the person's own unit. */
  readonly signature: Standing['state']
  /** The review progress of the person's own unit. */
  readonly progress: ReviewProgress
  /** A signature is waiting on this device and is not on the server. */
  readonly kept: boolean
  /** The person's own unit has refused, and that halts the signing. */
  readonly refused: boolean
  /** The person has a key that can sign here. */
  readonly keyed: boolean
  /** The draft lacks nothing that a freeze needs. */
  readonly ready: boolean
  /** The log raises an alarm. */
  readonly alarm: boolean
  /** The alarm says only that a newer version of the page could read on. */
  readonly newer: boolean
  /** The freeze, the opening or something since is INVALID: only reopening helps. */
  readonly broken: boolean
}

const step = (name: StepName, to: NextStep['to']): NextStep => ({ name, to, waiting: waits.includes(name) })

function afterSigning({ stage, signature }: Situation): NextStep {
  if (signature === 'invalid') return step('invalid', 'board')
  if (signature === 'recorded') return step('checking', 'sign')
  return isFullySigned(stage) ? step('waitAttest', 'board') : step('waitOthers', 'sign')
}

function leaderStep(situation: Situation): NextStep {
  const { stage, signature, progress } = situation
  if (signature !== 'absent') return afterSigning(situation)
  if (progress.objected > 0) return step('objected', 'review')
  if (progress.marked < progress.total || progress.total === 0) return step('review', 'review')
  if (!isFrozen(stage)) return step('sign', 'sign')
  return situation.keyed ? step('waitOpen', 'board') : step('prepareKey', 'keys')
}

function witnessStep(stage: Stage): NextStep {
  if (isFrozen(stage)) return step('open', null)
  if (isHalted(stage)) return step('resume', 'board')
  return isFullySigned(stage) ? step('attest', 'board') : step('watch', 'board')
}

function haltedStep({ member, headUnit, refused }: Situation): NextStep {
  if (leadsBloc(member, headUnit)) return step('revise', 'board')
  return refused && leadsUnit(member) ? step('refused', 'sign') : step('waitResume', 'board')
}

/** While there is a text to review, sign and attest. */
function ceremonyStep(situation: Situation): NextStep {
  const { member, stage, parties } = situation
  if (witnesses(member)) return witnessStep(stage)
  if (isHalted(stage)) return haltedStep(situation)
  if (leadsParty(member, parties)) return leaderStep(situation)
  if (isFrozen(stage))
    return member.role === 'secretary' ? step('follow', 'review') : step('waitOpen', 'board')
  return isFullySigned(stage) ? step('waitAttest', 'board') : step('watch', 'board')
}

function draftStep({ member, headUnit, ready }: Situation): NextStep {
  if (ready && leadsBloc(member, headUnit)) return step('freeze', 'freeze')
  return mayDraft(member, headUnit) ? step('draft', 'draft') : step('waitFreeze', 'draft')
}

/** The next step of this person: exactly one, for every role and stage. */
export function nextStep(situation: Situation): NextStep {
  const { stage, kept, alarm, newer, broken } = situation
  if (newer) return step('reload', 'board')
  if (alarm) return step('stop', 'board')
  if (kept) return step('kept', null)
  if (isDrafting(stage)) return draftStep(situation)
  if (isConcluded(stage)) return step('yearOver', 'board')
  if (isAttested(stage)) return step('inEffect', 'board')
  return broken ? step('repair', 'board') : ceremonyStep(situation)
}
