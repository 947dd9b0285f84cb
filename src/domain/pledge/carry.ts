import type { Settings } from './settings'
import type { ItemChange } from './draft'
import type { PledgeItem } from './item'

/** Last year's pledge as far as the new draft can begin from it. */
export type LastPledge = { readonly areas: Settings['areas']; readonly items: readonly PledgeItem[] }

/**
 * The new draft's items from last year's: the same ids, so that last year's results stand beside them; targets of
 * units that will sign again. Items of an area that the new year lacks are left to `carriedAreas`.
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

/** The year's own areas, and after them those of last year that its items need. */
export function carriedAreas(own: Settings['areas'], last: LastPledge): Settings['areas'] {
  const needed = new Set(last.items.map(({ area }) => area))
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...last.areas.filter(({ id }) => needed.has(id) && !known.has(id))]
}

/**
 * The settings that a new year begins with: what seldom changes is kept, dates are left open. Where the year before
 * names no witness, it is the bloc's `office`.
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
