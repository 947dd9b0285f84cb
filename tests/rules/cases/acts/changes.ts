import type { ActAttempt, Turn } from '../../support/attempts'
import { but, denied, type Case } from '../../support/cases'
import { honestly } from '../../support/honest'
import { lacking, leads, says } from '../../support/turns'
import { double, type Fields, type Value } from '../../support/values'

type Change = (attempt: ActAttempt) => ActAttempt

export const change = but<ActAttempt>

/** Denied: the honest act that the case's name begins with, after one change. */
export const no = (name: string, turn: Change): Case => denied(name, honestly(name.split(':')[0] ?? ''), turn)

/** The body of an act, field by field: missing, of no kind that it may be of, and saying something else. */
export function bodyCases(name: string, others: Fields): readonly Case[] {
  return Object.entries(others).flatMap(([field, other]) => [
    no(`${name}: without ${field}`, says(lacking(field))),
    no(`${name}: ${field} is null`, says({ [field]: null })),
    no(`${name}: ${field} a number`, says({ [field]: 7 })),
    no(`${name}: another ${field}`, says({ [field]: other })),
  ])
}

/** Whose name, position and capacity an act gives. */
export const otherPerson: Fields = { name: 'Người khác', position: 'Chức vụ khác', capacity: 'GIÁM ĐỐC' }

/** Other writes in the same commit. */
export const also = (writes: NonNullable<ActAttempt['beside']>): Change => change({ beside: writes })

export const asDouble =
  (field: string): Turn =>
  (fields) => ({ ...fields, [field]: double(Number(fields[field])) })

type Marks = Record<string, Value>

/** Another next value of the year's `signed`. */
export const signedUnit = (turn: (signed: Marks) => Fields): Change =>
  leads((next) => ({ ...next, signed: turn(next['signed'] as Marks) }))

/** Another next value of the year's `freed`. */
export const freed = (turn: (places: Marks) => Fields): Change =>
  leads((next) => ({ ...next, freed: turn(next['freed'] as Marks) }))
