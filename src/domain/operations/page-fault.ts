import * as v from 'valibot'

/** How a page noticed that something is wrong. */
export const faultKinds = ['error', 'rejection', 'failure', 'policy'] as const

/** How a page noticed that something is wrong. */
export type FaultKind = (typeof faultKinds)[number]

const entries = {
  kind: v.picklist(faultKinds),
  version: v.string(),
  page: v.string(),
  code: v.string(),
  frames: v.array(v.string()),
  browser: v.string(),
}

/** `faults/{day}-{slot}` as stored, `at` as ms. No message, address, value or person: they may say what was on screen. */
export const pageFaultSchema = v.strictObject({ ...entries, at: v.number() })

/** A fault of somebody's page: which build, page and browser, what it is called, and where in our own files it arose. */
export type PageFault = v.InferOutput<typeof pageFaultSchema>

/** A fault before it is stored. */
export type NewPageFault = Omit<PageFault, 'at'>
