import { idFrom } from '@/domain/people/check-unit'
import { unitTitle, type Unit } from '@/domain/people/unit'
import { toOneLine } from '@/domain/shared/text'
import { matchKey } from '@/domain/spreadsheet/cell'

const types = ['phường', 'xã', 'thị trấn', 'đặc khu'] as const

/**
 * Parses units typed one per line, such as "phường Hòa Minh", in that order. A line without a known type is a
 * phường; empty lines are skipped.
 */
export function readUnits(text: string): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const line of text.split('\n').map(toOneLine)) {
    if (line === '') continue
    const type = types.find((one) => line.toLocaleLowerCase('vi').startsWith(`${one} `))
    const name = type === undefined ? line : line.slice(type.length + 1)
    units.set(idFrom(name, new Set(units.keys())), {
      name,
      type: type ?? 'phường',
      code: '',
      order: units.size + 1,
      validFrom: '',
      validTo: '',
      predecessors: [],
    })
  }
  return units
}

/** The titles of two units that are one, such as "phường Hoà Minh" and "phường Hòa Minh"; null if there are none. */
export function sameUnits(units: ReadonlyMap<string, Unit>): readonly [string, string] | null {
  const seen = new Map<string, string>()
  for (const title of [...units.values()].map(unitTitle)) {
    const first = seen.get(matchKey(title))
    if (first !== undefined) return [first, title]
    seen.set(matchKey(title), title)
  }
  return null
}
