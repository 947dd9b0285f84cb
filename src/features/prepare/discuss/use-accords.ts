import type { Accord } from '@/domain/pledge/agreement'
import type { PledgeItem } from '@/domain/pledge/item'
import { useDiscussionStore } from '@/stores/discussion'
import { useSigningUnits, type SigningUnit } from '@/composables/use-signing-units'

import { countAccords, isDisputed, type AccordCount } from './accords'

/** The opinions of all units on one item. */
export type ItemStanding = {
  readonly accords: readonly { readonly unit: SigningUnit; readonly accord: Accord }[]
  readonly count: AccordCount
  /** Unresolved comments. */
  readonly open: number
  readonly disputed: boolean
}

/** The opinions of the units that will sign on each item, live. */
export function useAccords(): (item: PledgeItem) => ItemStanding {
  const discussion = useDiscussionStore()
  const units = useSigningUnits()

  return (item) => {
    const accords = units.value.map((unit) => ({ unit, accord: discussion.accord(unit.id, item) }))
    const count = countAccords(accords.map(({ accord }) => accord))
    const unsettled = discussion.threadOf(item.id).filter(({ resolved }) => resolved === '')
    const proposals = unsettled.filter(({ kind }) => kind !== 'comment').length
    return { accords, count, open: unsettled.length, disputed: isDisputed(count, proposals) }
  }
}
