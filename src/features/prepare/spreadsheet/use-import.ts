import { shallowRef, type ShallowRef } from 'vue'

import type { CheckedSheet } from '@/actions/look-through'
import { readSpreadsheet } from '@/actions/read-spreadsheet'
import type { Progress } from '@/domain/shared/progress'
import type { PledgeProblem } from '@/domain/pledge/sheet/problem'
import type { PeopleProblem, UnitProblem } from '@/domain/people/sheet/problem'
import type { ErrorCode } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'
import type { Cell } from '@/domain/spreadsheet/cell'
import type { Headings } from '@/domain/spreadsheet/columns'
import { prepare, type Choices } from '@/domain/spreadsheet/prepare'
import type { Problem } from '@/domain/spreadsheet/problem'
import type { Answers } from '@/domain/spreadsheet/question'
import type { Sheet } from '@/domain/spreadsheet/sheet'
import { useServices } from '@/services/services'

import { openQuestions, takenFrom, type Asked, type Taken } from './taken'

type AnyProblem = PledgeProblem | PeopleProblem | UnitProblem

/** What can be wrong with a cell of any of the spreadsheets that are imported. */
export type SheetProblem = Problem<AnyProblem>

/** How far an import has come. */
export type SheetStep<Plan> =
  | { readonly name: 'idle' | 'reading' | 'writing' | 'done' }
  | { readonly name: 'checking'; readonly done: number; readonly total: number }
  | { readonly name: 'wrong'; readonly problems: readonly SheetProblem[]; readonly taken: Taken }
  | { readonly name: 'asked'; readonly asked: Asked; readonly taken: Taken }
  | { readonly name: 'planned'; readonly plan: Plan; readonly taken: Taken }
  | { readonly name: 'refused'; readonly code: ErrorCode }

/** How a kind of spreadsheet is checked against the existing data, and how a plan is written. */
export type Importing<Plan, Code extends AnyProblem> = {
  readonly headings: () => Headings
  readonly check: (
    rows: readonly (readonly Cell[])[],
    progress: Progress,
    answers: Answers,
  ) => Promise<Result<CheckedSheet<Plan, Code>>>
  readonly write: (plan: Plan) => Promise<Result<unknown>>
}

/** The import of a spreadsheet, as a dialog uses it. */
export type Import<Plan> = {
  readonly step: Readonly<ShallowRef<SheetStep<Plan>>>
  /** Reads a file and says what importing it would change; writes nothing. */
  readonly choose: (file: Blob) => Promise<void>
  /** Checks the same file again, as it is meant. */
  readonly say: (choices: Choices) => Promise<void>
  /** Checks the same file again, since the data has changed. */
  readonly look: () => Promise<void>
  /** Writes the plan shown, all of it or nothing. */
  readonly confirm: () => Promise<void>
  readonly forget: () => void
}

const nothingSaid: Choices = { answers: new Map() }

/** Imports a spreadsheet; nothing is written before `confirm`. */
export function useImport<Plan, Code extends AnyProblem>({
  headings,
  check,
  write,
}: Importing<Plan, Code>): Import<Plan> {
  const { load } = useServices()
  const step = shallowRef<SheetStep<Plan>>({ name: 'idle' })
  let file: Blob | null = null
  let read: readonly Sheet[] | null = null
  let choices = nothingSaid
  let latest: symbol | null = null

  async function lookThrough(
    sheets: readonly Sheet[],
    said: Choices,
    show: (next: SheetStep<Plan>) => void,
  ): Promise<SheetStep<Plan>> {
    const prepared = prepare(sheets, headings(), said)
    const taken = takenFrom(sheets, prepared, said)
    const asked = openQuestions(prepared, said)
    if (asked !== null) return { name: 'asked', asked, taken }
    const progress: Progress = (done, total) => {
      show({ name: 'checking', done, total })
    }
    const sheet = await check(prepared.rows, progress, said.answers)
    if (!sheet.ok) return { name: 'refused', code: sheet.failure.code }
    if (!sheet.value.sound) return { name: 'wrong', problems: sheet.value.problems, taken }
    const { plan, questions } = sheet.value
    if (questions.length === 0) return { name: 'planned', plan, taken }
    return { name: 'asked', asked: { conversions: [], hidden: null, questions }, taken }
  }

  /** Only the latest check is shown: another file may be chosen while one is being checked. */
  async function look(): Promise<void> {
    if (file === null) return
    const looking = Symbol()
    latest = looking
    const show = (next: SheetStep<Plan>) => {
      if (latest === looking) step.value = next
    }
    if (read === null) {
      show({ name: 'reading' })
      const found = await readSpreadsheet(await load(), file)
      if (latest !== looking) return
      if (!found.ok) {
        show({ name: 'refused', code: found.failure.code })
        return
      }
      read = found.value
    }
    show(await lookThrough(read, choices, show))
  }

  async function choose(next: Blob): Promise<void> {
    file = next
    read = null
    choices = nothingSaid
    await look()
  }

  async function say(said: Choices): Promise<void> {
    choices = said
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
    read = null
    latest = null
    step.value = { name: 'idle' }
  }

  return { step, choose, say, look, confirm, forget }
}
