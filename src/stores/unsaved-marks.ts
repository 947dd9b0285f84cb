import * as v from 'valibot'

import { marks } from '@/domain/pledge/review'

const saidSchema = v.strictObject({
  /** Null takes the mark back. */
  mark: v.nullable(v.picklist(marks)),
  note: v.string(),
  /** Of the wording that it was said of. */
  digest: v.string(),
})
const keptSchema = v.record(v.string(), saidSchema)

/** What somebody has said of an item, whether or not the server has it. */
export type Said = v.InferOutput<typeof saidSchema>

const keyOf = (name: string) => `giao-uoc.unsaved-marks.${name}`

/** What this browser keeps under `name` of marks that the server does not have yet; empty where it keeps nothing. */
export function readUnsaved(name: string): ReadonlyMap<string, Said> {
  try {
    return new Map(Object.entries(v.parse(keptSchema, JSON.parse(localStorage.getItem(keyOf(name)) ?? '{}'))))
  } catch {
    return new Map()
  }
}

/** Keeps `said` in place of whatever was kept, where the browser lets us. */
export function writeUnsaved(name: string, said: ReadonlyMap<string, Said>): void {
  try {
    if (said.size === 0) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), JSON.stringify(Object.fromEntries(said)))
  } catch {
    // A browser that keeps nothing: what is not saved yet then lasts as long as the page.
  }
}
