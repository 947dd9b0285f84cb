/** A copy of `value` in which every string, however deep, went through `change`; functions and bytes stay. */
export function withEveryText<T>(value: T, change: (text: string) => string): T {
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(copy)
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype)
      return part
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, copy(one)]))
  }
  return copy(value) as T
}
