import { unitsOn, type Unit } from '@/domain/people/unit'
import { carriedAreas, carriedItems, type LastPledge } from '@/domain/pledge/carry'
import { itemsInOrder, pledgeItemOf } from '@/domain/pledge/draft'
import { readRevision } from '@/domain/pledge/revision'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'
import { signingDay } from '@/domain/pledge/settings'
import type { Year } from '@/domain/year/year'

import { within } from './deadline'
import { editItems, editSettings } from './edit-draft'
import type { Scene, Services } from './scene'

const deadline = 10_000

/**
 * The pledge of a year: its frozen text, recomputed; while there is none, the items that were entered. Fails with
 * NOT_FOUND where there are none.
 */
export async function readPledgeOf(
  { database }: Pick<Services, 'database'>,
  where: Where,
  year: Year,
): Promise<Result<LastPledge>> {
  if (year.revision !== '-') {
    const text = await within(deadline, database.readRevisionText(where, year.revision))
    if (!text.ok) return text
    const read = readRevision(text.value, year.revision)
    return read.ok ? ok(read.value.revision) : read
  }
  const items = await within(deadline, database.readItems(where))
  if (!items.ok) return items
  const { areas } = year.settings
  const placed = itemsInOrder(areas, items.value).map(([id, item]) => pledgeItemOf(id, item))
  return placed.length === 0 ? fail('NOT_FOUND') : ok({ areas, items: placed })
}

/**
 * Fills an empty draft from last year's pledge, with the targets of the units that sign again. Resolves with the
 * number of items. NOT_FOUND where last year has no pledge that can be read.
 */
export async function startFromLastYear(
  services: Pick<Services, 'database'>,
  scene: Scene,
  last: Year,
  units: ReadonlyMap<string, Unit>,
): Promise<Result<number>> {
  const { where } = scene.replay
  const before = { bloc: where.bloc, year: String(Number(where.year) - 1) }
  const pledge = await readPledgeOf(services, before, last)
  if (!pledge.ok) return pledge
  const { settings } = scene.year
  const areas = carriedAreas(settings.areas, pledge.value)
  if (areas.length > settings.areas.length) {
    const ready = await editSettings(services, scene, { ...settings, areas })
    if (!ready.ok) return ready
  }
  const signing = unitsOn(units, signingDay(where.year, settings)).map(([id]) => id)
  const changes = carriedItems(pledge.value, signing)
  const written = await editItems(services, scene, changes)
  return written.ok ? ok(changes.length) : written
}
