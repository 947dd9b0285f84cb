import { isCleanLine } from '../shared/text'
import { isCapacity } from './capacity'
import { hasUnit, type PersonFacts } from './member'

/** An invalid field of a person, and why. */
export type PersonFault =
  | { readonly field: 'unit'; readonly why: 'missing' | 'unknown' }
  | { readonly field: 'name' | 'position'; readonly why: 'missing' | 'tooLong' | 'notOneLine' }
  | { readonly field: 'capacities'; readonly why: 'missing' | 'wrong' | 'tooMany' }

const most = { name: 200, position: 200, capacities: 8, capacitiesTogether: 400 } as const

/** What is wrong with a name or position, if anything. */
export function lineFault(
  field: 'name' | 'position',
  text: string,
): 'missing' | 'tooLong' | 'notOneLine' | null {
  if (text === '') return 'missing'
  if (text.length > most[field]) return 'tooLong'
  return isCleanLine(text) ? null : 'notOneLine'
}

function lineFaults(field: 'name' | 'position', text: string): readonly PersonFault[] {
  const why = lineFault(field, text)
  return why === null ? [] : [{ field, why }]
}

/** True if these fit in one member's document: not too many, not too long, no duplicates. */
export function capacitiesFit(capacities: readonly string[]): boolean {
  return (
    capacities.length <= most.capacities &&
    capacities.join(' ').length <= most.capacitiesTogether &&
    new Set(capacities).size === capacities.length
  )
}

function capacityFaults({ role, capacities }: PersonFacts): readonly PersonFault[] {
  const field = 'capacities'
  if (role === 'leader' && capacities.length === 0) return [{ field, why: 'missing' }]
  if (!capacities.every(isCapacity)) return [{ field, why: 'wrong' }]
  return capacitiesFit(capacities) ? [] : [{ field, why: 'tooMany' }]
}

/** The faults of a person's data, in the order of the form; empty if the rules will accept it. */
export function personFaults(person: PersonFacts, units: ReadonlySet<string>): readonly PersonFault[] {
  const unit: readonly PersonFault[] =
    !hasUnit(person.role) || units.has(person.unit)
      ? []
      : [{ field: 'unit', why: person.unit === '' ? 'missing' : 'unknown' }]
  return [
    ...unit,
    ...lineFaults('name', person.name),
    ...lineFaults('position', person.position),
    ...capacityFaults(person),
  ]
}
