import type { DraftItem } from '@/domain/pledge/item'
import type { SheetUnit } from '@/domain/pledge/sheet/columns'
import { planImport, type ImportPlan } from '@/domain/pledge/sheet/plan'
import type { PledgeProblem } from '@/domain/pledge/sheet/problem'
import { readPledgeSheet } from '@/domain/pledge/sheet/read'
import type { Cell } from '@/domain/spreadsheet/cell'
import type { Answers } from '@/domain/spreadsheet/question'
import type { Progress } from '@/domain/shared/progress'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { within } from './deadline'
import { maxChanges } from './edit-draft'
import type { Services } from './scene'
import { lookThrough, type CheckedSheet } from './look-through'

/** What the spreadsheet is checked against. */
type Known = {
  readonly units: readonly SheetUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly draft: ReadonlyMap<string, DraftItem>
}

/** How long the server may take to answer (ms). */
const deadline = 10_000

/** The draft as the server has it now, which may be newer than what the listeners show. */
export function readDraft(
  { database }: Pick<Services, 'database'>,
  where: Where,
): Promise<Result<ReadonlyMap<string, DraftItem>>> {
  return within(deadline, database.readItems(where))
}

/**
 * Checks a spreadsheet of the pledge, reporting how many rows are done, and plans what it would change; `answers` say
 * what unclear figures mean. Fails with TOO_MANY_CHANGES if that does not fit into one commit.
 */
export function checkSheet(
  rows: readonly (readonly Cell[])[],
  known: Known,
  newId: () => string,
  answers: Answers,
  progress: Progress,
): Promise<Result<CheckedSheet<ImportPlan, PledgeProblem>>> {
  return lookThrough(readPledgeSheet(rows, known, answers), progress, (items) => {
    const plan = planImport(items, known.draft, newId)
    return plan.changes.length > maxChanges ? fail('TOO_MANY_CHANGES') : ok(plan)
  })
}
