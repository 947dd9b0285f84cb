const rest = Symbol('REST value')

/** A Firestore value that plain JSON has no spelling for. */
export type Special = { readonly [rest]: Record<string, unknown> }

/** A value as the suites write it: plain data, where integers are Firestore integers. */
export type Value = null | boolean | number | string | Special | readonly Value[] | Fields
export type Fields = { readonly [field: string]: Value }

/** A number stored as a double, also when it is whole. */
export const double = (value: number): Special => ({ [rest]: { doubleValue: value } })
export const bytes = (text: string): Special => ({
  [rest]: { bytesValue: Buffer.from(text).toString('base64') },
})
export const reference = (path: string): Special => ({ [rest]: { referenceValue: documentName(path) } })
/** A time with microseconds, so that rounding to milliseconds shows. */
export const time = (ms: number): Special => ({
  [rest]: { timestampValue: new Date(ms).toISOString().replace('Z', '789Z') },
})
/** The milliseconds of a time made with `time`, rounded down. */
export function millisOf(value: Value | undefined): number {
  if (value === undefined || !isSpecial(value)) throw new Error('not a time')
  return Date.parse(String(value[rest]['timestampValue']))
}
/** Set by the server when it commits. */
export const serverTime: Special = { [rest]: { setToServerValue: 'REQUEST_TIME' } }

export const project = 'demo-giao-uoc'

/** The full name of a document. */
export function documentName(path: string): string {
  return `projects/${project}/databases/(default)/documents/${path}`
}

function isSpecial(value: Value): value is Special {
  return typeof value === 'object' && value !== null && rest in value
}

/** What stands in a special value; null for plain data. */
export const restOf = (value: Value | undefined): Record<string, unknown> | null =>
  value !== undefined && isSpecial(value) ? value[rest] : null

/** A value in the spelling of Firestore's REST interface. */
export function encode(value: Value): Record<string, unknown> {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  if (isSpecial(value)) return value[rest]
  if (Array.isArray(value)) return { arrayValue: { values: value.map((one: Value) => encode(one)) } }
  return { mapValue: { fields: encodeFields(value as Fields) } }
}

export function encodeFields(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, encode(value)]))
}
