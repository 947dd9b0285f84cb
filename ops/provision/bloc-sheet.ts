import { idFrom } from '../../src/domain/people/check-unit'
import { isRehearsal } from '../../src/domain/people/bloc'
import { normaliseEmail } from '../../src/domain/people/invite'
import { hasUnit } from '../../src/domain/people/member'
import type { SheetPerson } from '../../src/domain/people/sheet/read-people'
import { unitTitle, type Unit } from '../../src/domain/people/unit'
import { patterns } from '../../src/domain/shared/patterns'
import { isCleanLine } from '../../src/domain/shared/text'
import { matchKey, type Cell } from '../../src/domain/spreadsheet/cell'
import type { Headings } from '../../src/domain/spreadsheet/columns'
import { readRows, type SheetReading } from '../../src/domain/spreadsheet/read'
import type { SheetRow } from '../../src/domain/spreadsheet/row'

/** The headings of the sheet that says what the bloc is: one row. */
export const blocColumns = {
  name: 'Tên khối',
  kind: 'Khối hay cụm',
  headTitle: 'Chức danh đứng đầu',
  witnessOffice: 'Cơ quan chứng kiến',
  headUnit: 'Đơn vị đứng đầu',
  founder: 'Thư điện tử người lập',
  id: 'Mã khối',
} as const

/** What can be wrong with a cell of it. */
export type BlocProblem =
  'lineMissing' | 'lineWrong' | 'kindUnknown' | 'headUnknown' | 'founderUnknown' | 'founderOfUnit' | 'idWrong'

/** A bloc as the sheet describes it. */
export type SheetBloc = {
  readonly id: string
  readonly name: string
  readonly kind: 'khoi' | 'cum'
  readonly headTitle: string
  readonly witnessOffice: string
  readonly headUnit: string
  readonly founder: string
}

const kinds = new Map([
  [matchKey('Khối'), 'khoi'],
  [matchKey('Cụm'), 'cum'],
] as const)
const longest = { name: 200, headTitle: 100, witnessOffice: 200 } as const

const known = new Map(Object.entries<string>(blocColumns).map(([key, name]) => [matchKey(name), key]))

export const blocHeadings: Headings = {
  recognise: (heading) => known.get(matchKey(heading)) ?? null,
  required: Object.entries<string>(blocColumns).filter(([key]) => key !== 'id'),
  spreads: () => null,
}

type Row = SheetRow<BlocProblem>

function readLine(row: Row, column: keyof typeof longest): string {
  const text = row.textAt(column)
  if (text === null) return ''
  if (text === '') row.wrong(column, 'lineMissing', '')
  else if (text.length > longest[column] || !isCleanLine(text)) row.wrong(column, 'lineWrong', text)
  return text
}

function readHead(row: Row, units: ReadonlyMap<string, Unit>): string {
  const text = row.textAt('headUnit')
  if (text === null) return ''
  const like = matchKey(text)
  const found = [...units].find(([, unit]) =>
    [unit.name, unitTitle(unit)].some((own) => matchKey(own) === like),
  )
  if (found === undefined)
    row.wrong('headUnit', 'headUnknown', text, [...units.values()].map(unitTitle).join('; '))
  return found?.[0] ?? ''
}

function readFounder(row: Row, people: readonly SheetPerson[]): string {
  const text = row.textAt('founder')
  if (text === null) return ''
  const found = people.find(({ email }) => email === normaliseEmail(text))
  if (found === undefined) row.wrong('founder', 'founderUnknown', text)
  else if (hasUnit(found.role)) row.wrong('founder', 'founderOfUnit', text)
  return found?.email ?? ''
}

/** As the rules have it: an id of its own kind is kept for rehearsals, with room for it. */
function readId(row: Row, name: string): string {
  const text = row.textAt('id')
  if (text === null) return ''
  const id = text === '' ? idFrom(name, new Set()) : text
  if (!patterns.id.test(id) || id.length > 37 || isRehearsal(id)) row.wrong('id', 'idWrong', text)
  return id
}

/** Reads what the bloc is; its units and people have been read before. */
export function readBlocSheet(
  rows: readonly (readonly Cell[])[],
  units: ReadonlyMap<string, Unit>,
  people: readonly SheetPerson[],
): Generator<SheetReading<SheetBloc, BlocProblem>> {
  return readRows<SheetBloc, BlocProblem>(rows, {
    recognise: blocHeadings.recognise,
    required: blocHeadings.required,
    maxRows: 1,
    readRow: (row) => {
      const name = readLine(row, 'name')
      const typed = row.textAt('kind')
      const kind = kinds.get(matchKey(typed ?? ''))
      if (typed !== null && kind === undefined) row.wrong('kind', 'kindUnknown', typed)
      return {
        id: readId(row, name),
        name,
        kind: kind ?? 'khoi',
        headTitle: readLine(row, 'headTitle'),
        witnessOffice: readLine(row, 'witnessOffice'),
        headUnit: readHead(row, units),
        founder: readFounder(row, people),
      }
    },
    unique: [],
  })
}
