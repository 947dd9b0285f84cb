import type { DraftItem } from '@/domain/pledge/item'
import type { Cell } from '@/domain/pledge/sheet/cell'
import type { SheetUnit } from '@/domain/pledge/sheet/columns'
import { planImport, type ImportPlan } from '@/domain/pledge/sheet/plan'
import type { SheetProblem } from '@/domain/pledge/sheet/problem'
import { readPledgeSheet } from '@/domain/pledge/sheet/read'
import { fail, ok, type Result } from '@/domain/shared/result'

import { pause } from './deadline'
import { mostChanges } from './edit-draft'

/** Against what a spreadsheet is read. */
type Known = {
  readonly units: readonly SheetUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly draft: ReadonlyMap<string, DraftItem>
}

/** A spreadsheet looked through: what it would change, or what is wrong with it. Nothing has been written. */
export type CheckedSheet =
  | { readonly sound: true; readonly plan: ImportPlan }
  | { readonly sound: false; readonly problems: readonly SheetProblem[] }

/**
 * Looks a spreadsheet through, telling how many of its rows are done, and plans what it would change. Fails with
 * TOO_MANY_CHANGES when that is more than one commit holds.
 */
export async function checkSheet(
  rows: readonly (readonly Cell[])[],
  known: Known,
  newId: () => string,
  progress: (done: number, total: number) => void,
): Promise<Result<CheckedSheet>> {
  let last
  for (const reading of readPledgeSheet(rows, known)) {
    progress(reading.done, reading.total)
    last = reading
    await pause(0)
  }
  if (last === undefined || last.problems.length > 0)
    return ok({ sound: false, problems: last?.problems ?? [] })
  const plan = planImport(last.items, known.draft, newId)
  return plan.changes.length > mostChanges ? fail('TOO_MANY_CHANGES') : ok({ sound: true, plan })
}
