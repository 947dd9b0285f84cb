import type { Conversion } from '@/domain/spreadsheet/convert'
import { columnLetters, quoted } from '@/domain/spreadsheet/cell'
import type { Choices, Prepared } from '@/domain/spreadsheet/prepare'
import type { Question } from '@/domain/spreadsheet/question'
import type { Sheet } from '@/domain/spreadsheet/sheet'

/** What is hidden of a sheet, as a spreadsheet counts its rows and columns. */
export type Hidden = { readonly rows: readonly string[]; readonly columns: readonly string[] }

/** What is to be asked before a sheet is understood. */
export type Asked = {
  readonly conversions: readonly Conversion[]
  readonly hidden: Hidden | null
  readonly questions: readonly Question[]
}

/** What of a file is taken, and what else could be. */
export type Taken = {
  readonly choices: Choices
  readonly sheet: number
  readonly sheets: readonly Pick<Sheet, 'name' | 'hidden'>[]
  readonly head: number
  /** The rows that may hold the headings, with what they show. */
  readonly heads: readonly { readonly at: number; readonly words: string }[]
  readonly spread: readonly string[]
  readonly hidden: Hidden | null
}

function hiddenOf({ hidden: { rows, columns } }: Prepared): Hidden | null {
  if (rows.length + columns.length === 0) return null
  return { rows: rows.map((at) => String(at + 1)), columns: columns.map(columnLetters) }
}

/** What was taken from `sheets`, to be shown beside what it would change. */
export function takenFrom(sheets: readonly Sheet[], prepared: Prepared, choices: Choices): Taken {
  const rows = sheets[prepared.sheet]?.rows ?? []
  const wordsOf = (at: number) =>
    (rows[at] ?? [])
      .map(quoted)
      .filter((word) => word !== '')
      .join(' · ')
  return {
    choices,
    sheet: prepared.sheet,
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    head: prepared.head,
    heads: prepared.heads.map((at) => ({ at, words: wordsOf(at) })),
    spread: prepared.spread,
    hidden: hiddenOf(prepared),
  }
}

/** What nobody has said yet of old fonts and hidden parts; null if there is nothing to ask. */
export function openQuestions(prepared: Prepared, { convert, hidden }: Choices): Asked | null {
  const conversions = convert === undefined ? prepared.conversions : []
  const open = hidden === undefined ? hiddenOf(prepared) : null
  return conversions.length > 0 || open !== null ? { conversions, hidden: open, questions: [] } : null
}
