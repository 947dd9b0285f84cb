import type { Member } from '@/domain/people/member'

/** A page of a bloc as a whole, by the name of its route. */
export type BlocPageName = 'years' | 'units' | 'people'

/** The pages of the bloc that somebody has use for. */
export function blocPagesOf(member: Pick<Member, 'admin' | 'active'> | null): readonly BlocPageName[] {
  if (member?.active !== true) return []
  return member.admin ? ['years', 'units', 'people'] : ['years', 'units']
}
