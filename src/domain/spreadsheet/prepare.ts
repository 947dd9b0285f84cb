import type { Headings } from './columns'
import { converted, legacyTexts, type Conversion } from './convert'
import { findHead, findSheet, possibleHeads } from './head'
import { hiddenParts, layOut, withoutHidden, type Layout } from './layout'
import type { Answers } from './question'
import { plainSheet, type Sheet } from './sheet'

/** What somebody has said of a file: which sheet and row are meant, and what to do where it is not plain. */
export type Choices = {
  readonly sheet?: number
  readonly head?: number
  readonly convert?: boolean
  readonly hidden?: 'take' | 'leave'
  readonly answers: Answers
}

/** A sheet ready to be read, and what was taken for it. */
export type Prepared = Layout & {
  readonly sheet: number
  readonly head: number
  /** The rows that may hold the headings, with what they show. */
  readonly heads: readonly number[]
  /** Texts that are not in Unicode. */
  readonly conversions: readonly Conversion[]
  readonly hidden: ReturnType<typeof hiddenParts>
}

/** Takes from a file the sheet and the row of headings that are meant, or else those that fit best. */
export function prepare(sheets: readonly Sheet[], headings: Headings, choices: Choices): Prepared {
  const conversions = sheets.map(({ rows }) => legacyTexts(rows))
  const read =
    choices.convert === false ? sheets : sheets.map((sheet, at) => converted(sheet, conversions[at] ?? []))
  const at = choices.sheet ?? findSheet(read, headings)
  const sheet = read[at] ?? plainSheet([])
  const leave = choices.hidden === 'leave'
  const head = choices.head ?? findHead(leave ? withoutHidden(sheet) : sheet, headings).head
  return {
    ...layOut(sheet, head, headings, leave),
    sheet: at,
    head,
    heads: possibleHeads(sheet),
    conversions: conversions[at] ?? [],
    hidden: hiddenParts(sheet, head),
  }
}
