/** True if every record has its keys in the order of RFC 8785: by UTF-16 code units. */
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
 * True if `text`, from which `value` was parsed, is canonical by a fast check without the library: for records whose
 * keys are already sorted, as in every honest file, JSON.stringify writes RFC 8785. False proves nothing: integer
 * keys, for example, are enumerated in another order by the engine.
 */
export function isWrittenInOrder(value: unknown, text: string): boolean {
  return isInOrder(value) && JSON.stringify(value) === text
}
