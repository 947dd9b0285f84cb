import * as v from 'valibot'

const seenSchema = v.record(v.string(), v.number())

const keyOf = (name: string) => `giao-uoc.seen-comments.${name}`

/** Up to when (ms) this browser's user has read what is said of each item; empty where nothing is kept. */
export function readSeen(name: string): ReadonlyMap<string, number> {
  try {
    return new Map(Object.entries(v.parse(seenSchema, JSON.parse(localStorage.getItem(keyOf(name)) ?? '{}'))))
  } catch {
    return new Map()
  }
}

/** Keeps `seen` in place of what was kept, where the browser lets us. */
export function writeSeen(name: string, seen: ReadonlyMap<string, number>): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(Object.fromEntries(seen)))
  } catch {
    // A browser that keeps nothing: everything then is unread again on the next visit.
  }
}
