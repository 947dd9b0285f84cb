import type { Problem } from '@/domain/spreadsheet/problem'
import type { Question } from '@/domain/spreadsheet/question'
import type { SheetReading } from '@/domain/spreadsheet/read'
import type { Progress } from '@/domain/shared/progress'
import { ok, type Result } from '@/domain/shared/result'

import { pause } from './deadline'

/**
 * A checked spreadsheet: what it would change as far as it is understood, or what is wrong with it. Nothing has been
 * written.
 */
export type CheckedSheet<Plan, Code extends string> =
  | { readonly sound: true; readonly plan: Plan; readonly questions: readonly Question[] }
  | { readonly sound: false; readonly problems: readonly Problem<Code>[] }

/** Checks a spreadsheet step by step; a change is planned only if it has no problems. */
export async function lookThrough<Item, Code extends string, Plan>(
  readings: Iterable<SheetReading<Item, Code>>,
  progress: Progress,
  plan: (items: readonly Item[]) => Result<Plan>,
): Promise<Result<CheckedSheet<Plan, Code>>> {
  let last: SheetReading<Item, Code> | undefined
  for (const reading of readings) {
    progress(reading.done, reading.total)
    last = reading
    // Lets the screen show the progress.
    await pause(0)
  }
  const { items = [], problems = [], questions = [] } = last ?? {}
  if (problems.length > 0) return ok({ sound: false, problems })
  const planned = plan(items)
  return planned.ok ? ok({ sound: true, plan: planned.value, questions }) : planned
}
