import type { Member } from '@/domain/people/member'
import { leadsBloc } from '@/domain/people/permissions'
import { isDrafting, isFrozen, type Stage } from '@/domain/stages/stage'

/** A page of a year, by the name of its route. */
export type PageName =
  'home' | 'draft' | 'freeze' | 'review' | 'sign' | 'board' | 'notices' | 'papers' | 'keys'

/** What decides which pages somebody has use for. */
export type Standpoint = {
  readonly member: Member
  readonly stage: Stage
  readonly headUnit: string
  readonly parties: readonly string[]
  /** There is a text that has been frozen, now or before a reopening. */
  readonly frozenOnce: boolean
}

/** The pages that somebody has use for now, in the order of the work. */
export function pagesOf({ member, stage, headUnit, parties, frozenOnce }: Standpoint): readonly PageName[] {
  const drafting = isDrafting(stage)
  const signs = member.role === 'leader' && parties.includes(member.unit)
  const keeps = member.role === 'leader' || member.role === 'witness'
  const offered: readonly (readonly [PageName, boolean])[] = [
    ['home', true],
    ['draft', drafting],
    ['freeze', drafting && leadsBloc(member, headUnit)],
    ['review', frozenOnce && !drafting],
    ['sign', signs && !drafting && !isFrozen(stage)],
    ['board', true],
    ['notices', true],
    ['papers', frozenOnce && !drafting],
    ['keys', keeps],
  ]
  return offered.filter(([, useful]) => useful).map(([name]) => name)
}
