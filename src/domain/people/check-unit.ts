import { isDay } from '../shared/day'
import { patterns } from '../shared/patterns'
import { isCleanLine, nfc } from '../shared/text'
import type { Unit } from './unit'

/** An invalid field of a unit, and why. */
export type UnitFault = {
  readonly field: 'type' | 'name' | 'code' | 'order' | 'validFrom' | 'validTo' | 'predecessors'
  readonly why: 'missing' | 'wrong'
}

const most = { name: 200, type: 50, code: 20, order: 10_000, predecessors: 6 } as const

function line(field: 'type' | 'name', text: string): readonly UnitFault[] {
  if (text === '') return [{ field, why: 'missing' }]
  return text.length <= most[field] && isCleanLine(text) ? [] : [{ field, why: 'wrong' }]
}

/** The faults of a unit's data, in the order of the form; empty if the rules will accept it. */
export function unitFaults(unit: Unit): readonly UnitFault[] {
  const { type, name, code, order, validFrom, validTo, predecessors } = unit
  const ids = predecessors.map((one) => one.unit)
  const checks: readonly (readonly [UnitFault['field'], boolean])[] = [
    ['code', code.length <= most.code && isCleanLine(code)],
    ['order', Number.isSafeInteger(order) && order >= 0 && order <= most.order],
    ['validFrom', validFrom === '' || isDay(validFrom)],
    ['validTo', validTo === '' || (isDay(validTo) && (validFrom === '' || validFrom <= validTo))],
    [
      'predecessors',
      ids.length <= most.predecessors &&
        new Set(ids).size === ids.length &&
        ids.every((id) => patterns.id.test(id)),
    ],
  ]
  return [
    ...line('type', type),
    ...line('name', name),
    ...checks.flatMap(([field, sound]) => (sound ? [] : [{ field, why: 'wrong' as const }])),
  ]
}

/** An id made from words, such as "hoa-khanh" from "Hòa Khánh"; with a number if it is taken. */
export function idFrom(words: string, taken: ReadonlySet<string>): string {
  const plain = nfc(words)
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 36)
  const base = plain === '' ? 'don-vi' : plain
  if (!taken.has(base) && patterns.id.test(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
