import type { Problem } from '@/domain/spreadsheet/problem'
import type { SheetReading } from '@/domain/spreadsheet/read'
import type { Progress } from '@/domain/shared/progress'
import { ok, type Result } from '@/domain/shared/result'

import { pause } from './deadline'

/** A spreadsheet looked through: what it would change, or what is wrong with it. Nothing has been written. */
export type CheckedSheet<Plan, Code extends string> =
  | { readonly sound: true; readonly plan: Plan }
  | { readonly sound: false; readonly problems: readonly Problem<Code>[] }

/** Looks a spreadsheet through step by step; only a sound one is planned. */
export async function lookThrough<Item, Code extends string, Plan>(
  readings: Iterable<SheetReading<Item, Code>>,
  progress: Progress,
  plan: (items: readonly Item[]) => Result<Plan>,
): Promise<Result<CheckedSheet<Plan, Code>>> {
  let last: SheetReading<Item, Code> | undefined
  for (const reading of readings) {
    progress(reading.done, reading.total)
    last = reading
    // Lets the screen show how far it has come.
    await pause(0)
  }
  const { items = [], problems = [] } = last ?? {}
  if (problems.length > 0) return ok({ sound: false, problems })
  const planned = plan(items)
  return planned.ok ? ok({ sound: true, plan: planned.value }) : planned
}
