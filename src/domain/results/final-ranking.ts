import type { Order } from './ballot-order'
import type { Scores } from './scores'
import type { Summary } from './summary'

/** How many units stand before the group of `unit`; null where the order is not about it. */
function placeIn(order: Order, unit: string): number | null {
  const group = order.findIndex((equals) => equals.includes(unit))
  return group === -1 ? null : order.slice(0, group).flat().length
}

/** The ranking of the scores, with ties in the orders that were decided for them. */
export function finalRanking({ units }: Scores, orders: readonly Order[]): Summary['ranking'] {
  return units.map(({ unit, group, rank }) => {
    const places = orders.flatMap((order) => placeIn(order, unit) ?? [])
    return { unit, group, rank: places.reduce((moved, place) => String(Number(moved) + place), rank) }
  })
}
