import { matchKey } from '../../spreadsheet/cell'
import type { Headings } from '../../spreadsheet/columns'
import type { Role } from '../member'

/** The headings of a spreadsheet of people. */
export const peopleColumns = {
  email: 'Thư điện tử',
  name: 'Họ và tên',
  role: 'Vai trò',
  unit: 'Đơn vị',
  position: 'Chức vụ',
  capacities: 'Tư cách ký',
  number: 'Số giấy ủy quyền',
  date: 'Ngày của giấy',
  until: 'Ủy quyền đến hết ngày',
} as const

/** The headings of a spreadsheet of units. */
export const unitColumns = {
  id: 'Mã',
  type: 'Loại',
  name: 'Tên',
  code: 'Mã hành chính',
  order: 'Thứ tự',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
} as const

/** The names of roles in a spreadsheet. */
export const roleNames: Readonly<Record<Role, string>> = {
  leader: 'Lãnh đạo đơn vị',
  secretary: 'Thư ký',
  witness: 'Người chứng kiến',
  observer: 'Người theo dõi',
}

function headingsOf<Key extends string>(
  names: Readonly<Record<Key, string>>,
  required: readonly Key[],
  downwards: readonly string[],
): Headings {
  const known = new Map(Object.entries<string>(names).map(([key, name]) => [matchKey(name), key]))
  return {
    recognise: (heading) => known.get(matchKey(heading)) ?? null,
    required: required.map((key) => [key, names[key]]),
    spreads: (column) => (downwards.includes(column) ? 'down' : null),
  }
}

export const peopleHeadings = headingsOf(
  peopleColumns,
  ['email', 'name', 'role', 'unit', 'position', 'capacities'],
  ['role', 'unit'],
)
export const unitHeadings = headingsOf(unitColumns, ['type', 'name'], ['type', 'validFrom', 'validTo'])
