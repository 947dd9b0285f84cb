import { readFileSync } from 'node:fs'
import { asIs, words, type Said } from '../../scripts/cli/language'
import type { Problem } from '../../src/domain/spreadsheet/problem'
import type { BlocProblem } from './bloc-sheet'

const ofTheBloc: Readonly<Record<BlocProblem, readonly [vi: string, en: string]>> = {
  lineMissing: ['Ô này còn trống.', 'This cell is empty.'],
  lineWrong: [
    '“{found}” quá dài hoặc có ký tự ẩn. Xin gõ lại.',
    '“{found}” is too long, or has signs that are not seen.',
  ],
  kindUnknown: ['Xin ghi Khối hoặc Cụm, không ghi “{found}”.', 'It is Khối or Cụm, not “{found}”.'],
  headUnknown: [
    'Không có đơn vị “{found}” ở trang Đơn vị. Các đơn vị: {other}.',
    'There is no unit “{found}” on the sheet Đơn vị. The units: {other}.',
  ],
  founderUnknown: [
    'Địa chỉ “{found}” không có ở trang Thành viên. Người lập khối cũng phải có một dòng ở đó.',
    'The address “{found}” is not on the sheet Thành viên. The founder needs a row there, too.',
  ],
  founderOfUnit: [
    'Người lập khối ({found}) là người của cơ quan chứng kiến: vai trò Người chứng kiến hoặc Người theo dõi, không thuộc đơn vị nào.',
    'The founder ({found}) belongs to the witness office: Người chứng kiến or Người theo dõi, and to no unit.',
  ],
  idWrong: [
    'Mã “{found}” không dùng được: chỉ chữ thường không dấu, số và dấu gạch, nhiều nhất 37 ký tự, không bắt đầu bằng dt-.',
    'The id “{found}” cannot be used: small letters, digits and hyphens, at most 37, not beginning with dt-.',
  ],
}

/** What the app itself says of a cell. */
const ofAnySheet = { vi: problemsIn('vi'), en: problemsIn('en') }

function problemsIn(language: 'vi' | 'en'): Readonly<Record<string, string>> {
  const file = new URL(`../../src/i18n/${language}/sheet.json`, import.meta.url)
  const { sheet } = JSON.parse(readFileSync(file, 'utf8')) as { sheet: { problem: Record<string, string> } }
  return sheet.problem
}

/** A wrong cell as one line: the sheet, the cell, and what to do. */
export function sayProblem(sheet: string, { address, code, found, other }: Problem<string>): Said {
  const own = (ofTheBloc as Readonly<Record<string, readonly [string, string]>>)[code]
  const [vi, en] = own ?? [ofAnySheet.vi[code] ?? code, ofAnySheet.en[code] ?? code]
  const fill = (text: string) => text.replaceAll('{found}', found).replaceAll('{other}', other)
  return asIs(`  ${sheet}!${address}: ${words(fill(vi), fill(en))}`)
}
