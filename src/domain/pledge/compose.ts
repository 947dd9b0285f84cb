import type { Bloc } from '../people/bloc'
import { unitsOn, type Unit } from '../people/unit'
import { isDay } from '../shared/day'
import { fail, type Result } from '../shared/result'
import { toOneLine } from '../shared/text'
import { itemsInOrder, pledgeItemOf } from './draft'
import { missingFields } from './head'
import type { DraftItem } from './item'
import type { Settings } from './settings'
import { writeRevision, type ReadRevision } from './revision'

/** The input of the next revision. */
export type Draft = {
  readonly blocId: string
  readonly bloc: Bloc
  readonly yearId: string
  readonly year: { readonly settings: Settings; readonly number: number; readonly revision: string }
  readonly units: ReadonlyMap<string, Unit>
  readonly items: ReadonlyMap<string, DraftItem>
}

/**
 * Composes the next revision of a year's pledge from its draft: parties are the units that exist on the day of the
 * meeting, in their order; items are sorted by area, then by their own order; every text is NFC and on one line.
 * Fails with NO_ITEMS, SETTINGS_INCOMPLETE or REVISION_INVALID.
 */
export function composeRevision(draft: Draft): Result<ReadRevision> {
  const { settings } = draft.year
  const standing = itemsInOrder(settings.areas, draft.items)
  if (standing.length === 0) return fail('NO_ITEMS')
  if (missingFields(settings).length > 0) return fail('SETTINGS_INCOMPLETE')
  if (!isDay(settings.date)) return fail('REVISION_INVALID')
  const parties = unitsOn(draft.units, settings.date).map(([id, unit]) => ({
    id,
    name: toOneLine(unit.name),
    type: toOneLine(unit.type),
  }))
  const used = new Set(standing.map(([, item]) => item.area))
  return writeRevision({
    format: 'giao-uoc/revision@1',
    bloc: { id: draft.blocId, name: toOneLine(draft.bloc.name) },
    year: draft.yearId,
    number: draft.year.number + 1,
    previous: draft.year.revision,
    title: toOneLine(settings.title),
    parties,
    headUnit: draft.bloc.headUnit,
    witness: { office: toOneLine(settings.office), title: toOneLine(settings.officeTitle) },
    meeting: { date: settings.date, time: settings.time, place: toOneLine(settings.place) },
    bases: settings.bases.map(toOneLine),
    areas: settings.areas
      .filter((area) => used.has(area.id))
      .map((area) => ({ id: area.id, name: toOneLine(area.name) })),
    items: standing.map(([id, item]) => pledgeItemOf(id, item)),
  })
}
