import type { Bloc } from '../people/bloc'
import type { Where } from '../log/where'
import { isDrafting, isFrozen, isHalted, isInEffect, isSigning, type Stage } from '../stages/stage'
import type { Settings } from '../pledge/settings'

/** Kinds of letter about a year, by the name of the template that words them. */
export const letterKinds = ['textFrozen', 'changed', 'opened', 'refused', 'completed', 'reminder'] as const
export type LetterKind = (typeof letterKinds)[number]

/** What a letter carries besides its kind: only what the bloc itself says; the rules compare every value. */
export type LetterData = Readonly<Record<string, string>>

/** A letter as it is put out to be sent, under the id that bounds it. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly template: { readonly name: string; readonly data: LetterData }
}

const slashed = (day: string) => day.split('-').reverse().join('/')

/** The kinds that fit the stage of a year; a reopened draft has been frozen before. */
export function kindsFor(stage: Stage, frozenOnce: boolean): readonly LetterKind[] {
  if (isFrozen(stage)) return ['textFrozen', 'reminder']
  if (isSigning(stage)) return ['opened', 'reminder']
  if (isDrafting(stage)) return frozenOnce ? ['changed'] : []
  if (isHalted(stage)) return ['refused']
  return isInEffect(stage) ? ['completed'] : []
}

/** What the letters about a year say, in the spelling that the rules compare. */
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

/** One letter to one member: its id names year, kind, day and person, so that it goes out once. */
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

/** The `number`th invitation of a day by mail, to an invited address. */
export function invitationTo(bloc: string, of: Bloc, email: string, day: string, number: number): Letter {
  const data = { bloc: of.name, office: of.witnessOffice, url: `${of.origins[0] ?? ''}/` }
  const id = [bloc, 'invitation', day.replaceAll('-', ''), String(number)].join('~')
  return { id, to: email, template: { name: 'invitation', data } }
}

/** A template's words with its places filled in. */
export function fillIn(words: string, data: LetterData): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => data[name] ?? '')
}
