import { shallowRef, type ShallowRef } from 'vue'

import type { CheckedSheet } from '@/actions/look-through'
import type { Progress } from '@/domain/shared/progress'
import type { PledgeProblem } from '@/domain/pledge/sheet/problem'
import type { PeopleProblem, UnitProblem } from '@/domain/people/sheet/problem'
import type { ErrorCode } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'
import type { Cell } from '@/domain/spreadsheet/cell'
import type { Problem } from '@/domain/spreadsheet/problem'

type AnyProblem = PledgeProblem | PeopleProblem | UnitProblem

/** What can be wrong with a cell of any of the spreadsheets that are imported. */
export type SheetProblem = Problem<AnyProblem>

/** How far an import has come. */
export type SheetStep<Plan> =
  | { readonly name: 'idle' | 'reading' | 'writing' | 'done' }
  | { readonly name: 'checking'; readonly done: number; readonly total: number }
  | { readonly name: 'wrong'; readonly problems: readonly SheetProblem[] }
  | { readonly name: 'planned'; readonly plan: Plan }
  | { readonly name: 'refused'; readonly code: ErrorCode }

/** How a kind of spreadsheet is checked against the existing data, and how a plan is written. */
export type Importing<Plan, Code extends AnyProblem> = {
  readonly check: (
    rows: readonly (readonly Cell[])[],
    progress: Progress,
  ) => Promise<Result<CheckedSheet<Plan, Code>>>
  readonly write: (plan: Plan) => Promise<Result<unknown>>
}

/** The import of a spreadsheet, as a dialog uses it. */
export type Import<Plan> = {
  readonly step: Readonly<ShallowRef<SheetStep<Plan>>>
  /** Reads a file and says what importing it would change; writes nothing. */
  readonly choose: (file: Blob) => Promise<void>
  /** Checks the same file again, since the data has changed. */
  readonly look: () => Promise<void>
  /** Writes the plan shown, all of it or nothing. */
  readonly confirm: () => Promise<void>
  readonly forget: () => void
}

/** Imports a spreadsheet; nothing is written before `confirm`. */
export function useImport<Plan, Code extends AnyProblem>({
  check,
  write,
}: Importing<Plan, Code>): Import<Plan> {
  const step = shallowRef<SheetStep<Plan>>({ name: 'idle' })
  let file: Blob | null = null
  let latest: symbol | null = null

  async function lookThrough(chosen: Blob, show: (next: SheetStep<Plan>) => void): Promise<SheetStep<Plan>> {
    show({ name: 'reading' })
    const { readSheet } = await import('@/documents/read-sheet')
    const rows = await readSheet(chosen)
    if (!rows.ok) return { name: 'refused', code: rows.failure.code }
    const sheet = await check(rows.value, (done, total) => {
      show({ name: 'checking', done, total })
    })
    if (!sheet.ok) return { name: 'refused', code: sheet.failure.code }
    return sheet.value.sound
      ? { name: 'planned', plan: sheet.value.plan }
      : { name: 'wrong', problems: sheet.value.problems }
  }

  /** Only the latest check is shown: another file may be chosen while one is being checked. */
  async function look(): Promise<void> {
    if (file === null) return
    const looking = Symbol()
    latest = looking
    const show = (next: SheetStep<Plan>) => {
      if (latest === looking) step.value = next
    }
    show(await lookThrough(file, show))
  }

  async function choose(next: Blob): Promise<void> {
    file = next
    await look()
  }

  async function confirm(): Promise<void> {
    if (step.value.name !== 'planned') return
    const { plan } = step.value
    step.value = { name: 'writing' }
    const result = await write(plan)
    step.value = result.ok ? { name: 'done' } : { name: 'refused', code: result.failure.code }
  }

  function forget(): void {
    file = null
    latest = null
    step.value = { name: 'idle' }
  }

  return { step, choose, look, confirm, forget }
}
