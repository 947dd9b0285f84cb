import { toOneLine } from '../shared/text'
import type { Cell } from './cell'
import type { commonProblems } from './problem'
import { readShown, spelled } from './shown'

/** What keeps a cell from being read, and its content. */
type Fault = {
  readonly code: (typeof commonProblems)[number]
  readonly found: string
  readonly other?: string
}

const errors =
  /^(?:#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|EXTERNAL|PYTHON|GETTING_DATA)[!?]?|Err:\d{3})$/

/** What keeps a cell from being read as a text; null if nothing does. */
export function cellFault(cell: Cell): Fault | null {
  if (typeof cell === 'boolean') return { code: 'cellBoolean', found: String(cell).toUpperCase() }
  if (typeof cell === 'string') {
    const text = toOneLine(cell)
    return errors.test(text) ? { code: 'cellError', found: text } : null
  }
  if (cell === null || typeof cell !== 'object') return null
  if ('date' in cell) return { code: 'cellDate', found: cell.date }
  if ('unread' in cell) return { code: cell.unread, found: cell.found, other: cell.other ?? '' }
  if (readShown(cell)?.value === cell.number) return null
  return { code: 'cellShown', found: cell.shown, other: spelled(cell.number) }
}
