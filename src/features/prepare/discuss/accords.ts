import type { Accord } from '@/domain/pledge/agreement'

/** How many units hold each opinion on one item. */
export type AccordCount = {
  readonly agreed: number
  readonly disputed: number
  readonly cleared: number
  readonly total: number
}

/** Counts the opinions of the units on an item. */
export function countAccords(accords: readonly Accord[]): AccordCount {
  const count = (wanted: Accord) => accords.filter((one) => one === wanted).length
  return {
    agreed: count('agree'),
    disputed: count('dispute'),
    cleared: count('cleared'),
    total: accords.length,
  }
}

/** True while somebody disputes the item, or has an unresolved proposal. */
export function isDisputed(count: AccordCount, openProposals: number): boolean {
  return count.disputed > 0 || openProposals > 0
}
