import type { Case } from '../../tests/rules/support/cases'
import { likenessAmong } from './likeness'
import type { Mutant } from './mutants'

/** Functions of one act or two: their mutants are tried on cases of those acts first. */
const actsOf: Readonly<Record<string, readonly string[]>> = {
  freezes: ['freeze'],
  isLastYear: ['freeze'],
  frozen: ['freeze'],
  partiesIn: ['freeze'],
  soundParties: ['freeze'],
  opens: ['open'],
  onlyThis: ['sign', 'resume', 'void', 'attach'],
  onlyLogged: ['vouch', 'hand'],
  signedInLately: ['void', 'reopen', 'revoke', 'designate'],
  hasText: ['call'],
  signs: ['sign'],
  isSeat: ['sign', 'refuse'],
  takesPlace: ['sign', 'refuse'],
  refuses: ['refuse'],
  resumes: ['resume'],
  freesPlace: ['void'],
  unattests: ['void'],
  voids: ['void'],
  attests: ['attest'],
  reopens: ['reopen'],
  revokes: ['revoke'],
  attaches: ['attach'],
  isUnreported: ['attest'],
  unconcludes: ['void'],
  vouches: ['vouch'],
  calls: ['call'],
  reports: ['report'],
  answersFor: ['report', 'vote'],
  fillsSlot: ['report', 'vote'],
  appraises: ['appraise'],
  votes: ['vote'],
  concludes: ['conclude'],
  heads: ['call', 'hand'],
  mayMoveHead: ['hand', 'take', 'designate'],
  leaves: ['hand', 'take', 'designate'],
  headMoves: ['hand', 'take'],
  hands: ['hand'],
  takes: ['take'],
  designates: ['designate'],
  named: ['call', 'report'],
  genuine: ['sign'],
  asserted: ['sign'],
  follows: ['sign'],
}

const remembered = 6
const alike = 40

/** Puts cases in the order in which they are likely to notice a mutant. */
export type Order = {
  of(mutant: Mutant): readonly Case[]
  /** Remembers what noticed a mutant: its neighbours are likely to fall to the same. */
  noticed(mutant: Mutant, one: Case): void
}

/** `relevant` tells which of the cases can notice anything at a place at all. */
export function orderOf(cases: readonly Case[], relevant: (one: Case, place: string) => boolean): Order {
  const sorted = new Map<string, readonly Case[]>()
  const recent = new Map<string, readonly Case[]>()
  const likeness = likenessAmong(cases)

  function sort(place: string): readonly Case[] {
    const acts = actsOf[place] ?? []
    const here = cases.filter((one) => relevant(one, place))
    return [...here.filter(({ allowed }) => allowed.kind === 'act' && acts.includes(allowed.act)), ...here]
  }

  return {
    of({ id, place }) {
      const base = sorted.get(place) ?? sort(place)
      sorted.set(place, base)
      const words = [id, ...(actsOf[place] ?? [])].join(' ')
      const like = base
        .map((one) => ({ one, score: likeness(one, words) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, alike)
      return [...new Set([...(recent.get(place) ?? []), ...like.map(({ one }) => one), ...base])]
    },
    noticed({ place }, one) {
      const before = (recent.get(place) ?? []).filter((other) => other !== one)
      recent.set(place, [one, ...before].slice(0, remembered))
    },
  }
}
