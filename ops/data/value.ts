import type { Canonical } from '../../src/domain/shared/canonical'

/** A value as Firestore's REST interface spells it: one key, its type, and so nothing is lost. */
export type Value = { readonly [kind: string]: Canonical }

/** The fields of a document. */
export type Fields = Readonly<Record<string, Value>>

/** A stored value as it stands in a file: decimals are strings, since canonical JSON has whole numbers alone. */
export function portableFields(fields: Readonly<Record<string, unknown>> = {}): Fields {
  return mapped(fields, (value) => portable(value as Record<string, unknown>))
}

function portable(value: Readonly<Record<string, unknown>>): Value {
  const [kind = 'nullValue', inner] = Object.entries(value)[0] ?? []
  if (kind === 'doubleValue') return { doubleValue: decimal(inner) }
  if (kind === 'geoPointValue')
    return { geoPointValue: mapped(inner as Record<string, unknown>, (part) => decimal(part)) }
  if (kind === 'arrayValue') {
    const { values = [] } = inner as { values?: Record<string, unknown>[] }
    return { arrayValue: { values: values.map(portable) } }
  }
  if (kind === 'mapValue') {
    const { fields } = inner as { fields?: Record<string, unknown> }
    return { mapValue: { fields: portableFields(fields) } }
  }
  return { [kind]: inner as Canonical }
}

/** The shortest text that reads back as the same number; "NaN" and infinities are texts already. */
function decimal(value: unknown): string {
  if (typeof value === 'string') return value
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

function mapped<From, To>(
  of: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]))
}

/**
 * The fields as readers of the app have them: times in milliseconds, rounded down. What the app never stores, such as a
 * decimal, stays as it is spelt, and so fits no schema.
 */
export function plainFields(fields: Fields): Record<string, unknown> {
  return mapped(fields, plain)
}

function plain(value: Value): unknown {
  const [kind, inner] = Object.entries(value)[0] ?? []
  if (kind === 'integerValue') return Number(inner)
  if (kind === 'timestampValue') return Date.parse(inner as string)
  if (kind === 'arrayValue') return (inner as { values: readonly Value[] }).values.map(plain)
  if (kind === 'mapValue') return plainFields((inner as { fields: Fields }).fields)
  return kind === 'stringValue' || kind === 'booleanValue' || kind === 'nullValue' ? inner : value
}
