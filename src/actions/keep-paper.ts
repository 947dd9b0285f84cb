import type { Member } from '@/domain/people/member'
import { keepsPaper } from '@/domain/people/permissions'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, type Result } from '@/domain/shared/result'
import { isFit, toOneLine } from '@/domain/shared/text'
import { emptyProjection } from '@/domain/log/replay'
import { isFromPaper } from '@/domain/year/on-table'
import { mayAddFromPaper, paperSettings } from '@/domain/year/paper-year'
import type { Year } from '@/domain/year/year'
import type { PaperResults } from '@/firebase/results'

import { within } from './deadline'
import type { Scene, Services } from './scene'

type Needs = Pick<Services, 'database' | 'clock'>

const deadline = 10_000

/** A year that is to be entered from paper, and who enters it. */
export type PaperYearChoice = {
  readonly bloc: string
  readonly member: Member
  readonly headUnit: string
  readonly year: string
  readonly title: string
  readonly note: string
  readonly years: ReadonlyMap<string, Year>
}

/** Begins a year from paper. Fails with YEAR_EXISTS, NOT_YOUR_ROLE where the rules let nobody like this, TEXT_UNFIT. */
export async function beginPaperYear(
  { database, clock }: Needs,
  { bloc, member, headUnit, year, title, note, years }: PaperYearChoice,
): Promise<Result<null>> {
  if (years.has(year)) return fail('YEAR_EXISTS')
  const today = dayInVietNam(clock.now())
  if (!mayAddFromPaper(year, years, today, { member, headUnit })) return fail('NOT_YOUR_ROLE')
  const words = { title: toOneLine(title), note: note.trim() }
  if (!isFit(words.title) || !isFit(words.note)) return fail('TEXT_UNFIT')
  const settings = paperSettings(words, years.get(String(Number(year) + 1)))
  return within(deadline, database.writeYear({ bloc, year }, settings, emptyProjection))
}

/**
 * Writes what a unit reached in a year from paper. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE for any other year,
 * TEXT_UNFIT, or DENIED where somebody has changed it since it was seen.
 */
export async function writePaperResults(
  { database }: Pick<Services, 'database'>,
  { member, bloc, year, replay }: Scene,
  results: PaperResults,
): Promise<Result<null>> {
  if (!keepsPaper(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  if (!isFromPaper(year)) return fail('NOT_THE_STAGE')
  if (!isFit(results.note)) return fail('TEXT_UNFIT')
  return within(deadline, database.writeResults(replay.where, member.uid, [results]))
}
