import { existsSync, readFileSync, statSync } from 'node:fs'
import { lines, words, type Said } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { readFile } from '../../src/documents/spreadsheet/read-file'
import { peopleHeadings, unitHeadings } from '../../src/domain/people/sheet/columns'
import { planUnits } from '../../src/domain/people/sheet/plan-units'
import { readPeopleSheet, type SheetPerson } from '../../src/domain/people/sheet/read-people'
import { readUnitSheet } from '../../src/domain/people/sheet/read-units'
import type { Unit } from '../../src/domain/people/unit'
import type { Headings } from '../../src/domain/spreadsheet/columns'
import { prepare } from '../../src/domain/spreadsheet/prepare'
import type { SheetReading } from '../../src/domain/spreadsheet/read'
import type { Sheet } from '../../src/domain/spreadsheet/sheet'
import { blocHeadings, readBlocSheet, type SheetBloc } from './bloc-sheet'
import { sayProblem } from './say-problem'

/** What a workbook says: a bloc, its units, and everybody who takes part. */
export type SheetOffice = {
  readonly bloc: SheetBloc
  readonly units: ReadonlyMap<string, Unit>
  readonly people: readonly SheetPerson[]
}

/** Reads a workbook with the app's own readers. A problem names every cell that is to be mended. */
export function readOffice(file: string): SheetOffice {
  const sheets = sheetsOf(file)
  const unitRows = read(sheets, unitHeadings, (rows) => readUnitSheet(rows, new Map()))
  refuse(file, unitRows.wrong)
  const units = planUnits(unitRows.items, new Map()).added
  if (units.size < 2) {
    throw problem(
      'Một khối có ít nhất hai đơn vị. Chưa ghi gì.',
      'A bloc has at least two units. Nothing was written.',
    )
  }
  const people = read(sheets, peopleHeadings, (rows) => readPeopleSheet(rows, units))
  const blocs = read(sheets, blocHeadings, (rows) => readBlocSheet(rows, units, people.items))
  refuse(file, [...people.wrong, ...blocs.wrong])
  const [bloc] = blocs.items
  if (bloc === undefined) throw new Error('A sheet without faults and without a row.')
  return { bloc, units, people: people.items }
}

function sheetsOf(file: string): readonly Sheet[] {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw problem(`Không có tệp ${file}.`, `There is no file ${file}.`)
  }
  const found = readFile(new Uint8Array(readFileSync(file)))
  if (found.ok) return found.value
  throw problem(
    `Tệp ${file} không đọc được như bảng tính (${found.failure.code}). Xin lưu lại dạng .xlsx, không đặt mật khẩu.`,
    `The file ${file} cannot be read as a spreadsheet (${found.failure.code}). Save it as .xlsx, without a password.`,
  )
}

/** What a sheet of the workbook holds, and its wrong cells as they are told. */
function read<Item, Code extends string>(
  sheets: readonly Sheet[],
  headings: Headings,
  open: (rows: Sheet['rows']) => Generator<SheetReading<Item, Code>>,
): { readonly items: readonly Item[]; readonly wrong: readonly Said[] } {
  const prepared = prepare(sheets, headings, { answers: new Map() })
  const sheet = sheets[prepared.sheet]?.name ?? ''
  const { items = [], problems = [] } = [...open(prepared.rows)].at(-1) ?? {}
  const { rows, columns } = prepared.hidden
  const hidden = rows.length + columns.length
  return {
    items,
    wrong: [
      ...problems.map((one) => sayProblem(sheet, one)),
      ...(hidden === 0
        ? []
        : [
            words(
              `  ${sheet}: có ${hidden} dòng hoặc cột bị ẩn. Xin bỏ ẩn hoặc xóa.`,
              `  ${sheet}: ${hidden} rows or columns are hidden. Show them, or delete them.`,
            ),
          ]),
    ],
  }
}

function refuse(file: string, wrong: readonly Said[]): void {
  if (wrong.length === 0) return
  const told = lines(...wrong)
  throw problem(
    `Chưa ghi gì: ${wrong.length} chỗ trong ${file} cần sửa.\n${told}`,
    `Nothing was written: ${wrong.length} places in ${file} are to be mended.\n${told}`,
  )
}
