import { isBlank, quoted } from '../../spreadsheet/cell'
import type { SheetRow } from '../../spreadsheet/row'
import { toOneLine } from '../../shared/text'
import { isCapacity, readCapacity, writeCapacity, type Authority } from '../capacity'
import { capacitiesFit } from '../check-person'
import type { Role } from '../member'
import { checkOrder, readDay } from './day'
import type { PeopleProblem } from './problem'

type Row = SheetRow<PeopleProblem>

/** The paper behind an authorisation; null if a part of it is wrong or missing, which is reported. */
function readPaper(row: Row): Authority | null {
  const number = row.textAt('number')
  const date = readDay(row, 'date')
  const until = readDay(row, 'until')
  if (number === null || date === null || until === null) return null
  const missing = Object.entries({ number, date, until }).filter(([, text]) => text === '')
  for (const [column] of missing) row.wrong(column, 'paperMissing', '')
  if (number !== '' && !/^[^()]{1,60}$/.test(number)) row.wrong('number', 'numberWrong', number)
  checkOrder(row, ['date', date], ['until', until])
  return missing.length > 0 ? null : { number, date, until }
}

function reportUnneededPaper(row: Row): void {
  for (const column of ['number', 'date', 'until']) {
    const cell = row.cellAt(column)
    if (!isBlank(cell)) row.wrong(column, 'paperNeedless', quoted(cell))
  }
}

/**
 * The capacities of a row, such as "Chủ tịch" or "KT. Chủ tịch", separated by semicolons; one by authority (TUQ.) takes
 * its paper from the three adjacent columns.
 */
export function readCapacities(row: Row, role: Role | null): readonly string[] {
  const text = row.textAt('capacities')
  if (text === null) return []
  const parts = text
    .split(';')
    .map(toOneLine)
    .filter((part) => part !== '')
    .map((part) => (isCapacity(part) ? part : part.toLocaleUpperCase('vi')))
  if (parts.length === 0 && role === 'leader') row.wrong('capacities', 'capacityMissing', '')
  const isBare = (part: string) =>
    readCapacity(part).form === 'byAuthority' && readCapacity(part).authority === undefined
  const authorised = parts.some(isBare)
  if (!authorised) reportUnneededPaper(row)
  const paper = authorised ? readPaper(row) : null
  const capacities = parts.flatMap((part) => {
    const { form, office, authority } = readCapacity(part)
    const bare = form === 'byAuthority' && authority === undefined
    if (!isCapacity(bare ? writeCapacity({ form: 'own', office }) : part)) {
      row.wrong('capacities', 'capacityWrong', part)
      return []
    }
    if (!bare) return [part]
    return paper === null ? [] : [writeCapacity({ form, office, authority: paper })]
  })
  if (!capacitiesFit(capacities)) row.wrong('capacities', 'capacityTooMany', text)
  return capacities
}
