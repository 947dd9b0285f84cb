type Rest = Readonly<Record<string, unknown>>

/** A stored value as a reader gets it: every number a number, times as ms, what JSON cannot say as an object. */
function decode(value: Rest): unknown {
  const [[kind, content] = ['nullValue', null]] = Object.entries(value)
  switch (kind) {
    case 'integerValue':
    case 'doubleValue':
      return Number(content)
    case 'timestampValue':
      return Math.floor(Date.parse(content as string))
    case 'arrayValue':
      return ((content as { values?: Rest[] }).values ?? []).map(decode)
    case 'mapValue':
      return decodeFields((content as { fields?: Readonly<Record<string, Rest>> }).fields ?? {})
    case 'nullValue':
    case 'booleanValue':
    case 'stringValue':
      return content
    default:
      return new Map([[kind, content]])
  }
}

export const decodeFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, decode(value as Rest)]))
