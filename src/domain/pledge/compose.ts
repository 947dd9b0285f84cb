import type { Bloc } from '../people/bloc'
import { unitsOn, type Unit } from '../people/unit'
import { fail, type Result } from '../shared/result'
import { toOneLine } from '../shared/text'
import type { Year } from '../year/year'
import type { DraftItem } from './item'
import { writeRevision, type ReadRevision, type Revision } from './revision'

/** What the next revision is composed from. */
export type Draft = {
  readonly blocId: string
  readonly bloc: Bloc
  readonly yearId: string
  readonly year: Year
  readonly units: ReadonlyMap<string, Unit>
  readonly items: ReadonlyMap<string, DraftItem>
}

function itemsInOrder(draft: Draft): Revision['items'] {
  const areas = draft.year.settings.areas.map((area) => area.id)
  return [...draft.items]
    .sort(
      ([idA, a], [idB, b]) =>
        areas.indexOf(a.area) - areas.indexOf(b.area) || a.order - b.order || (idA < idB ? -1 : 1),
    )
    .map(([id, item]) => ({
      id,
      area: item.area,
      text: toOneLine(item.text),
      uom: toOneLine(item.uom),
      direction: item.direction,
      targets: Object.fromEntries(
        Object.entries(item.targets).map(([unit, target]) => [unit, toOneLine(target)]),
      ),
      points: item.points,
    }))
}

/**
 * The next revision of a year's pledge from its draft: parties are the units that exist on the day of the
 * meeting, in their order; items go by area, then by their own order; every text is NFC and one line.
 * Fails with NO_ITEMS, SETTINGS_INCOMPLETE or REVISION_INVALID.
 */
export function composeRevision(draft: Draft): Result<ReadRevision> {
  const { settings } = draft.year
  if (draft.items.size === 0) return fail('NO_ITEMS')
  const required = [
    settings.title,
    settings.date,
    settings.time,
    settings.place,
    settings.office,
    settings.officeTitle,
  ]
  if (required.some((text) => text.trim() === '') || settings.areas.length === 0)
    return fail('SETTINGS_INCOMPLETE')
  const parties = unitsOn(draft.units, settings.date).map(([id, unit]) => ({
    id,
    name: toOneLine(unit.name),
    type: toOneLine(unit.type),
  }))
  const used = new Set([...draft.items.values()].map((item) => item.area))
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
    items: itemsInOrder(draft),
  })
}
