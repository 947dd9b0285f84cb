import type { Bloc } from '../people/bloc'
import { missingFields } from '../pledge/head'
import { signingDay } from '../pledge/settings'
import { daysBetween, isDay } from '../shared/day'
import {
  isAttested,
  isCalled,
  isConcluded,
  isDrafting,
  isFrozen,
  isFullySigned,
  isHalted,
  type Stage,
} from '../stages/stage'
import { isFromPaper, yearOnTable } from '../year/on-table'
import type { Year } from '../year/year'

/** What keeps a bloc from going on, and who is asked; of units, which ones and how many there are. */
export type Missing =
  | { readonly what: 'year'; readonly who: 'admin' }
  | { readonly what: 'settings' | 'freeze' | 'revise' | 'appraise' | 'conclude'; readonly who: 'head' }
  | { readonly what: 'open' | 'resume' | 'attest'; readonly who: 'witness' }
  | {
      readonly what: 'signatures' | 'reports' | 'answers'
      readonly who: 'units'
      readonly units: readonly string[]
      readonly count: number
    }

/** A day by which something must have happened. */
export type Deadline = {
  readonly of: 'signBy' | 'meeting' | 'year' | 'reports' | 'answers'
  readonly day: string
  /** How many days are left; negative once it has passed. */
  readonly left: number
}

/** Where a bloc stands as its own document and its year say: the log is not read, and no signature is checked. */
export type Situation = {
  readonly name: string
  readonly headUnit: string
  /** Null if the bloc has no year. */
  readonly year: {
    readonly id: string
    readonly stage: Stage
    readonly paper: boolean
    readonly at: number
  } | null
  readonly missing: readonly Missing[]
  readonly deadline: Deadline | null
  readonly late: boolean
}

const noYear: Missing = { what: 'year', who: 'admin' }

/** The year to show: the one that people work at, and one from paper only if there is no other. */
function yearToShow(years: ReadonlyMap<string, Year>): readonly [string, Year] | null {
  const lived = new Map([...years].filter(([, year]) => !isFromPaper(year)))
  const shown = lived.size > 0 ? lived : years
  const id = yearOnTable(shown)
  const year = id === null ? undefined : shown.get(id)
  return id === null || year === undefined ? null : [id, year]
}

function ofUnits(
  what: 'signatures' | 'reports' | 'answers',
  parties: readonly string[],
  done: Readonly<Record<string, unknown>>,
): readonly Missing[] {
  const units = parties.filter((unit) => !Object.hasOwn(done, unit))
  return units.length === 0 ? [] : [{ what, who: 'units', units, count: parties.length }]
}

function missingOf({
  stage,
  settings,
  parties,
  signed,
  reported,
  votes,
  due,
  answerBy,
}: Year): readonly Missing[] {
  if (isDrafting(stage))
    return [{ what: missingFields(settings).length > 0 ? 'settings' : 'freeze', who: 'head' }]
  if (isFrozen(stage)) return [{ what: 'open', who: 'witness' }]
  if (isHalted(stage))
    return [
      { what: 'resume', who: 'witness' },
      { what: 'revise', who: 'head' },
    ]
  if (isFullySigned(stage)) return [{ what: 'attest', who: 'witness' }]
  if (!isAttested(stage)) return ofUnits('signatures', parties, signed)
  if (!isCalled(stage)) return []
  if (answerBy !== '') return [...ofUnits('answers', parties, votes), { what: 'conclude', who: 'head' }]
  return [...(due === '' ? [] : ofUnits('reports', parties, reported)), { what: 'appraise', who: 'head' }]
}

function deadlinesOf(
  id: string,
  { stage, settings, due, answerBy }: Year,
): readonly Omit<Deadline, 'left'>[] {
  if (isCalled(stage))
    return [answerBy === '' ? { of: 'reports', day: due } : { of: 'answers', day: answerBy }]
  if (isAttested(stage)) return []
  return [
    { of: 'signBy', day: settings.signBy },
    { of: settings.date === '' ? 'year' : 'meeting', day: signingDay(id, settings) },
  ]
}

/** The first deadline that is set: what is not written as a day is none. */
function firstDeadline(deadlines: readonly Omit<Deadline, 'left'>[], today: string): Deadline | null {
  const [first] = deadlines.filter(({ day }) => isDay(day)).sort((a, b) => (a.day < b.day ? -1 : 1))
  return first === undefined ? null : { ...first, left: daysBetween(today, first.day) }
}

/** True if the year is over for the bloc, and another has begun in the calendar. */
function isOver(id: string, year: Year, today: string): boolean {
  return (isAttested(year.stage) || isFromPaper(year)) && !isCalled(year.stage) && id < today.slice(0, 4)
}

/** Where a bloc stands on `today` ("2014-03-28"), from its newest years by id. */
export function situationOf(bloc: Bloc, years: ReadonlyMap<string, Year>, today: string): Situation {
  const { name, headUnit } = bloc
  const shown = yearToShow(years)
  if (shown === null) return { name, headUnit, year: null, missing: [noYear], deadline: null, late: false }
  const [id, year] = shown
  const about = { id, stage: year.stage, paper: isFromPaper(year), at: year.at }
  if (isOver(id, year, today) || about.paper)
    return { name, headUnit, year: about, missing: [noYear], deadline: null, late: false }
  const missing = isConcluded(year.stage) ? [] : missingOf(year)
  const deadline = missing.length === 0 ? null : firstDeadline(deadlinesOf(id, year), today)
  return { name, headUnit, year: about, missing, deadline, late: deadline !== null && deadline.left < 0 }
}
