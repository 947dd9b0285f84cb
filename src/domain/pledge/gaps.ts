import { unitsOn } from '../people/unit'
import { isDay } from '../shared/day'
import { isTime } from '../shared/time-of-day'
import type { Draft } from './compose'
import { itemsInOrder, textOf, type ItemChange, type PlacedItem } from './draft'
import { missingFields, type HeadField } from './head'

/** One thing that must be fixed before a draft can be frozen. */
export type Gap =
  | { readonly what: 'missing' | 'wrong'; readonly field: HeadField }
  | { readonly what: 'items' }
  /** Fewer than two units on the day of the meeting. */
  | { readonly what: 'units'; readonly count: number }
  /** The unit that leads the bloc is not among the units of that day. */
  | { readonly what: 'headUnit'; readonly unit: string }
  /** An item whose area no longer exists; `number` is its place among all items. */
  | { readonly what: 'stray'; readonly item: string; readonly number: number }
  /** Items with targets for a unit that will not sign. */
  | { readonly what: 'targets'; readonly unit: string; readonly items: readonly string[] }

/** Everything that keeps a draft from being frozen, in the order of the page. */
export function gapsOf(draft: Draft): readonly Gap[] {
  const { settings } = draft.year
  const items = itemsInOrder(settings.areas, draft.items)
  return [
    ...missingFields(settings).map((field) => ({ what: 'missing', field }) as const),
    ...wrongSettings(settings),
    ...(isDay(settings.date) ? unitGaps(draft, settings.date, items) : []),
    ...(items.length === 0 ? [{ what: 'items' } as const] : []),
    ...strayItems(settings.areas, items),
  ]
}

function wrongSettings({ date, time }: Draft['year']['settings']): readonly Gap[] {
  const checks = [
    ['date', date === '' || isDay(date)],
    ['time', time === '' || isTime(time)],
  ] as const
  return checks.flatMap(([field, sound]) => (sound ? [] : [{ what: 'wrong', field }]))
}

function unitGaps(draft: Draft, day: string, items: readonly PlacedItem[]): readonly Gap[] {
  const units = new Set(unitsOn(draft.units, day).map(([id]) => id))
  const { headUnit } = draft.bloc
  const strangers = new Set(
    items.flatMap(([, { targets }]) => Object.keys(targets).filter((unit) => !units.has(unit))),
  )
  return [
    ...(units.size < 2 ? [{ what: 'units', count: units.size } as const] : []),
    ...(units.has(headUnit) ? [] : [{ what: 'headUnit', unit: headUnit } as const]),
    ...[...strangers].map((unit) => ({
      what: 'targets' as const,
      unit,
      items: items.flatMap(([id, { targets }]) => (Object.hasOwn(targets, unit) ? [id] : [])),
    })),
  ]
}

function strayItems(areas: readonly { readonly id: string }[], items: readonly PlacedItem[]): readonly Gap[] {
  const known = new Set(areas.map(({ id }) => id))
  return items.flatMap(([item, { area }], index) =>
    known.size === 0 || known.has(area) ? [] : [{ what: 'stray', item, number: index + 1 }],
  )
}

/** The changes that remove a unit's targets from the draft. */
export function withoutTargetsOf(unit: string, items: readonly PlacedItem[]): readonly ItemChange[] {
  return items.flatMap(([id, item]) => {
    if (!Object.hasOwn(item.targets, unit)) return []
    const targets = Object.fromEntries(Object.entries(item.targets).filter(([one]) => one !== unit))
    return [{ id, seen: item.rev, next: { ...textOf(item), targets } }]
  })
}
