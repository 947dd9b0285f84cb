import type { Settings } from './settings'
import type { ItemChange } from './draft'
import type { PledgeItem } from './item'

/** The parts of last year's pledge that a new draft can start from. */
export type LastPledge = { readonly areas: Settings['areas']; readonly items: readonly PledgeItem[] }

/**
 * The new draft's items from last year's: with the same ids, so that last year's results can be shown beside them, and
 * the targets of units that will sign again. For areas that the new year lacks, see `carriedAreas`.
 */
export function carriedItems(last: LastPledge, units: readonly string[]): readonly ItemChange[] {
  return last.items.map(({ id, targets, ...item }, index) => ({
    id,
    seen: 0,
    next: {
      ...item,
      targets: Object.fromEntries(Object.entries(targets).filter(([unit]) => units.includes(unit))),
      order: index + 1,
      removed: false,
    },
  }))
}

/** The year's own areas, followed by those of last year that its items need. */
export function carriedAreas(own: Settings['areas'], last: LastPledge): Settings['areas'] {
  const needed = new Set(last.items.map(({ area }) => area))
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...last.areas.filter(({ id }) => needed.has(id) && !known.has(id))]
}

/**
 * The settings that a new year begins with: what seldom changes is kept, dates are left empty. If the previous year
 * names no witness office, the bloc's `office` is used.
 */
export function nextSettings(settings: Settings, from: string, to: string, office: string): Settings {
  return {
    ...settings,
    title: settings.title.replaceAll(from, to),
    date: '',
    time: '',
    signBy: '',
    office: settings.office === '' ? office : settings.office,
    source: '',
    note: '',
    rev: 1,
  }
}
