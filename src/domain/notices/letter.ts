import type { Bloc } from '../people/bloc'
import type { Where } from '../log/where'
import {
  isAppraising,
  isConcluded,
  isDrafting,
  isFrozen,
  isHalted,
  isInEffect,
  isReporting,
  isSigning,
  type Stage,
} from '../stages/stage'
import type { Year } from '../year/year'

/** Kinds of letter about a year, named after their templates. */
export const letterKinds = [
  'textFrozen',
  'changed',
  'opened',
  'refused',
  'completed',
  'reminder',
  'called',
  'returned',
  'reportReminder',
  'appraised',
  'answerReminder',
  'yearEnded',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** The data of a letter: only values that the bloc itself states; the rules compare each of them. */
export type LetterData = Readonly<Record<string, string>>

/** A letter as queued for sending; its id limits how often it can be sent. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly template: { readonly name: string; readonly data: LetterData }
}

const slashed = (day: string) => day.split('-').reverse().join('/')

/** The kinds that fit the stage of a year; `frozenOnce` is true for a reopened draft. */
export function kindsFor(stage: Stage, frozenOnce: boolean): readonly LetterKind[] {
  if (isFrozen(stage)) return ['textFrozen', 'reminder']
  if (isSigning(stage)) return ['opened', 'reminder']
  if (isDrafting(stage)) return frozenOnce ? ['changed'] : []
  if (isHalted(stage)) return ['refused']
  if (isReporting(stage)) return ['called', 'reportReminder', 'returned', 'completed']
  if (isAppraising(stage)) return ['appraised', 'answerReminder', 'completed']
  if (isConcluded(stage)) return ['yearEnded']
  return isInEffect(stage) ? ['completed'] : []
}

/** What a letter says of a year. */
type YearFacts = Pick<Year, 'settings' | 'due' | 'answerBy'>

/** The data of letters about a year, in the format that the rules compare. */
export function yearData(where: Where, bloc: Bloc, { settings, due, answerBy }: YearFacts): LetterData {
  const { title, date, time, place, signBy } = settings
  return {
    bloc: bloc.name,
    year: where.year,
    title,
    date: slashed(date),
    time,
    place,
    signBy: slashed(signBy),
    due: slashed(due),
    answerBy: slashed(answerBy),
    url: `${bloc.origins[0] ?? ''}/b/${where.bloc}/${where.year}`,
  }
}

/** One letter to one member: its id names year, kind, day and person, so that it is sent once. */
export function letterTo(
  where: Where,
  kind: LetterKind,
  day: string,
  member: { readonly uid: string; readonly email: string },
  data: LetterData,
): Letter {
  const id = [where.bloc, where.year, kind, day.replaceAll('-', ''), member.uid].join('~')
  return { id, to: member.email, template: { name: kind, data } }
}

/** The `number`th invitation letter of a day, to an invited address. */
export function invitationTo(bloc: string, of: Bloc, email: string, day: string, number: number): Letter {
  const data = { bloc: of.name, office: of.witnessOffice, url: `${of.origins[0] ?? ''}/` }
  const id = [bloc, 'invitation', day.replaceAll('-', ''), String(number)].join('~')
  return { id, to: email, template: { name: 'invitation', data } }
}

/** A template's text with its placeholders filled in. */
export function fillIn(words: string, data: LetterData): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => data[name] ?? '')
}
