/** True if every record has its keys in the order of RFC 8785, by UTF-16 code units. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  const keys = Object.keys(value)
  return (
    keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) &&
    Object.values(value).every(isInOrder)
  )
}

/**
 * True if `text`, which `value` was parsed from, is seen to be canonical without the library: RFC 8785 is what
 * JSON.stringify writes of records whose keys stand in order already, as they do in every honest file. False says
 * nothing: keys that are whole numbers, for one, are listed otherwise by the engine.
 */
export function isWrittenInOrder(value: unknown, text: string): boolean {
  return isInOrder(value) && JSON.stringify(value) === text
}
