import type { PledgeItem } from './item'
import type { Revision } from './revision'

/** One area of the pledge with its items, each with its number in the whole pledge. */
export type NumberedArea = {
  readonly id: string
  readonly name: string
  readonly numeral: string
  readonly items: readonly { readonly item: PledgeItem; readonly number: number }[]
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A Roman numeral, as used for numbering headings. */
export function roman(value: number): string {
  const largest = romans.find(([worth]) => worth <= value)
  return largest === undefined ? '' : largest[1] + roman(value - largest[0])
}

/** The areas of a pledge in their order; items are numbered consecutively across areas. */
export function byArea({ areas, items }: Revision): readonly NumberedArea[] {
  const numbered = items.map((item, index) => ({ item, number: index + 1 }))
  return areas.map(({ id, name }, index) => ({
    id,
    name,
    numeral: roman(index + 1),
    items: numbered.filter(({ item }) => item.area === id),
  }))
}
