/** A value of a document, as the seed writes it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

/** The fields of a document. */
export type Fields = Readonly<Record<string, Plain>>

/**
 * A value in Firestore's REST encoding. Whole numbers only: the model has no others, and a double
 * would not pass the rules.
 */
function encode(value: Plain): object {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`)
    return { integerValue: String(value) }
  }
  if (isList(value)) return { arrayValue: { values: value.map(encode) } }
  return { mapValue: { fields: encodeFields(value) } }
}

/** The fields of a document in Firestore's REST encoding. */
export function encodeFields(fields: Fields): Record<string, object> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]))
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
