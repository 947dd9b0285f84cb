import { isOneLine } from '../shared/text'
import { isCapacity } from './capacity'
import { hasUnit, type PersonFacts } from './member'

/** A field of a person that is not right yet, and why. */
export type PersonFault =
  | { readonly field: 'unit'; readonly why: 'missing' | 'unknown' }
  | { readonly field: 'name' | 'position'; readonly why: 'missing' | 'tooLong' | 'notOneLine' }
  | { readonly field: 'capacities'; readonly why: 'missing' | 'wrong' | 'tooMany' }

const most = { name: 200, position: 200, capacities: 8, capacitiesTogether: 400 } as const

function lineFault(field: 'name' | 'position', text: string): readonly PersonFault[] {
  if (text === '') return [{ field, why: 'missing' }]
  if (text.length > most[field]) return [{ field, why: 'tooLong' }]
  return isOneLine(text) ? [] : [{ field, why: 'notOneLine' }]
}

function capacityFaults({ role, capacities }: PersonFacts): readonly PersonFault[] {
  const field = 'capacities'
  if (role === 'leader' && capacities.length === 0) return [{ field, why: 'missing' }]
  if (!capacities.every(isCapacity)) return [{ field, why: 'wrong' }]
  const many =
    capacities.length > most.capacities ||
    capacities.join(' ').length > most.capacitiesTogether ||
    new Set(capacities).size < capacities.length
  return many ? [{ field, why: 'tooMany' }] : []
}

/** What is wrong with a person as described, in the order of the form; nothing if the rules will take it. */
export function personFaults(person: PersonFacts, units: ReadonlySet<string>): readonly PersonFault[] {
  const unit: readonly PersonFault[] =
    !hasUnit(person.role) || units.has(person.unit)
      ? []
      : [{ field: 'unit', why: person.unit === '' ? 'missing' : 'unknown' }]
  return [
    ...unit,
    ...lineFault('name', person.name),
    ...lineFault('position', person.position),
    ...capacityFaults(person),
  ]
}
