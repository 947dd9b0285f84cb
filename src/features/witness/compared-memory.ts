const key = 'giao-uoc.compared'

type Memory = { readonly name: string; readonly compared: Readonly<Record<string, string>> }

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  const { name, compared } = value as Partial<Record<keyof Memory, unknown>>
  return (
    typeof name === 'string' &&
    typeof compared === 'object' &&
    compared !== null &&
    Object.values(compared).every((kid) => typeof kid === 'string')
  )
}

/** What this tab remembers under `name`; empty where it remembers nothing, something else or nonsense. */
export function readCompared(name: string): ReadonlyMap<string, string> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isMemory(value) && value.name === name ? new Map(Object.entries(value.compared)) : new Map()
  } catch {
    return new Map()
  }
}

/** Remembers for this tab, in place of whatever was remembered, where the browser lets us. */
export function writeCompared(name: string, compared: ReadonlyMap<string, string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ name, compared: Object.fromEntries(compared) }))
  } catch {
    // A browser that keeps nothing: the comparison then lasts as long as the page.
  }
}
