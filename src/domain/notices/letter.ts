import type { Bloc } from '../people/bloc'
import type { Where } from '../log/where'
import { isDrafting, isFrozen, isHalted, isInEffect, isSigning, type Stage } from '../stages/stage'
import type { Settings } from '../pledge/settings'

/** Kinds of letter about a year, named after their templates. */
export const letterKinds = ['textFrozen', 'changed', 'opened', 'refused', 'completed', 'reminder'] as const
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
  return isInEffect(stage) ? ['completed'] : []
}

/** The data of letters about a year, in the format that the rules compare. */
export function yearData(where: Where, bloc: Bloc, settings: Settings): LetterData {
  const { title, date, time, place, signBy } = settings
  return {
    bloc: bloc.name,
    year: where.year,
    title,
    date: slashed(date),
    time,
    place,
    signBy: slashed(signBy),
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
