import type { Fields, Value } from '../../../ops/data/value'

/** A time of the server, with the part of a millisecond that pages do not see. */
export function serverTime(ms: number): Date {
  return new Date(ms)
}

/** Plain values as they are stored; a Date is a time of the server, with a part of a millisecond. */
export function storedFields(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, storedValue(value)]))
}

function storedValue(value: unknown): Value {
  if (value === null) return { nullValue: null }
  if (value instanceof Date) return { timestampValue: value.toISOString().replace('Z', '456Z') }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'number') return { integerValue: String(value) }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(storedValue) } }
  return { mapValue: { fields: storedFields(value as object) } }
}
