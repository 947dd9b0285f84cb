import type { Where } from '@/domain/log/where'
import { emptyProjection } from '@/domain/log/replay'
import { administers, mayDraft } from '@/domain/people/permissions'
import { nextSettings } from '@/domain/pledge/carry'
import type { Settings } from '@/domain/pledge/settings'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, ok, type Result } from '@/domain/shared/result'
import { isFit } from '@/domain/shared/text'
import { mayBeYear } from '@/domain/year/new-year'

import { within } from './deadline'
import type { Managing } from './manage-people'
import type { Scene, Services } from './scene'

type Needs = Pick<Services, 'database' | 'clock'>

const deadline = 10_000

/** Writes a year with an empty draft and an empty log. */
async function writeBlank(
  { database, clock }: Needs,
  where: Where,
  settings: Settings,
): Promise<Result<null>> {
  if (!mayBeYear(where.year, dayInVietNam(clock.now()))) return fail('YEAR_INVALID')
  return database.writeYear(where, settings, emptyProjection)
}

/** Begins a year with these settings and an empty draft. Fails with NOT_YOUR_ROLE, YEAR_INVALID, YEAR_EXISTS, TEXT_UNFIT. */
export async function beginYear(
  services: Needs,
  { bloc, by }: Managing,
  year: string,
  settings: Settings,
  years: ReadonlySet<string>,
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  if (years.has(year)) return fail('YEAR_EXISTS')
  if (!isFit(settings.title)) return fail('TEXT_UNFIT')
  return writeBlank(services, { bloc, year }, settings)
}

/**
 * Begins the year after `scene`'s, empty, and resolves with it: by the head unit, once that year's pledge is in
 * force. Fails with NOT_YOUR_ROLE, YEAR_INVALID if that is later than next year, or as the server does.
 */
export async function beginNextYear(services: Needs, scene: Scene): Promise<Result<string>> {
  const { member, bloc, year, replay } = scene
  if (!mayDraft(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  const next = String(Number(replay.where.year) + 1)
  const settings = nextSettings(year.settings, replay.where.year, next, bloc.witnessOffice)
  const where = { bloc: replay.where.bloc, year: next }
  const written = await within(deadline, writeBlank(services, where, settings))
  return written.ok ? ok(next) : written
}
