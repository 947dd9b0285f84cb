type Encoded = Readonly<Record<string, unknown>>

/** The fields of a document as plain values; a timestamp becomes milliseconds, as the app has it. */
export function plain(fields: Encoded | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [name, decode(value as Encoded)]),
  )
}

function decode(value: Encoded): unknown {
  if ('integerValue' in value) return Number(value['integerValue'])
  if ('timestampValue' in value) return Date.parse(String(value['timestampValue']))
  if ('arrayValue' in value) {
    const { values } = value['arrayValue'] as { values?: readonly Encoded[] }
    return (values ?? []).map(decode)
  }
  if ('mapValue' in value) return plain((value['mapValue'] as { fields?: Encoded }).fields)
  return Object.values(value)[0]
}
