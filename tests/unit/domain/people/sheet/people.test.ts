import { describe, expect, test } from 'vitest'

import { personFaults } from '@/domain/people/check-person'
import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { peopleColumns } from '@/domain/people/sheet/columns'
import { planPeople } from '@/domain/people/sheet/plan-people'
import { peopleProblems } from '@/domain/people/sheet/problem'
import { readPeopleSheet, type SheetPerson } from '@/domain/people/sheet/read-people'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/shared/sheet/cell'

const unit = (name: string, order: number): Unit => ({
  name,
  type: 'phường',
  code: '',
  order,
  validFrom: '',
  validTo: '',
  predecessors: [],
})
const units = new Map([
  ['hoa-minh', unit('Hòa Minh', 1)],
  ['hoa-khanh', unit('Hòa Khánh', 2)],
])
const head: readonly Cell[] = Object.values(peopleColumns)
const chair: readonly Cell[] = [
  'Chu.Tich@HoaMinh.vn ',
  'Đặng Quốc Bảo',
  'Lãnh đạo đơn vị',
  'Hòa Minh',
  'Phó Chủ tịch UBND phường Hòa Minh',
  'KT. Chủ tịch; TUQ. Chủ tịch',
  '12/GUQ-UBND',
  { date: '2014-01-05' },
  '31/12/2014',
]
const watcher: readonly Cell[] = [
  'quansat@noivu.vn',
  'Mai Thị Quan',
  'người theo dõi',
  null,
  'Chuyên viên',
  null,
  null,
  null,
  null,
]

function read(rows: readonly (readonly Cell[])[]) {
  const last = [...readPeopleSheet(rows, units)].at(-1)
  if (last === undefined) throw new Error('nothing read')
  return last
}
const bend = (cells: readonly Cell[], column: keyof typeof peopleColumns, cell: Cell) =>
  cells.map((one, at) => (at === Object.keys(peopleColumns).indexOf(column) ? cell : one))

test('a sound sheet becomes people whom the rules would take', () => {
  const { items, problems } = read([head, chair, watcher])
  expect(problems).toEqual([])
  expect(items).toEqual([
    {
      email: 'chu.tich@hoaminh.vn',
      name: 'Đặng Quốc Bảo',
      role: 'leader',
      unit: 'hoa-minh',
      position: 'Phó Chủ tịch UBND phường Hòa Minh',
      capacities: ['KT. CHỦ TỊCH', 'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'],
      admin: false,
    },
    {
      email: 'quansat@noivu.vn',
      name: 'Mai Thị Quan',
      role: 'observer',
      unit: '',
      position: 'Chuyên viên',
      capacities: [],
      admin: false,
    },
  ])
  for (const person of items) expect(personFaults(person, new Set(units.keys()))).toEqual([])
})

test('an own office, and a whole capacity as it is stored, are taken; the columns of papers may be missing', () => {
  const whole = 'TUQ. CHỦ TỊCH (số 1 ngày 05/01/2014, đến hết ngày 31/12/2014)'
  const { items, problems } = read([head.slice(0, 6), [...chair.slice(0, 5), `Chủ tịch ; ${whole};`]])
  expect(problems).toEqual([])
  expect(items[0]?.capacities).toEqual(['CHỦ TỊCH', whole])
})

/** One wrong cell a case: the code, the address it must be named by, and the rows. */
const wrong: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  ['emailMissing', 'A2', [head, bend(chair, 'email', ' ')]],
  ['emailWrong', 'A2', [head, bend(chair, 'email', 'hòaminh@danang.vn')]],
  ['emailTwice', 'A3', [head, chair, bend(watcher, 'email', 'chu.tich@hoaminh.vn')]],
  ['nameMissing', 'B2', [head, bend(chair, 'name', null)]],
  ['nameTooLong', 'B2', [head, bend(chair, 'name', 'a'.repeat(201))]],
  ['nameStrange', 'B2', [head, bend(chair, 'name', 'Bảo\u202e')]],
  ['roleMissing', 'C2', [head, bend(chair, 'role', null)]],
  ['roleUnknown', 'C2', [head, bend(chair, 'role', 'Giám đốc')]],
  ['unitMissing', 'D2', [head, bend(chair, 'unit', null)]],
  ['unitUnknown', 'D2', [head, bend(chair, 'unit', 'Hòa Sơn')]],
  ['unitNeedless', 'D2', [head, bend(watcher, 'unit', 'Hòa Minh')]],
  ['positionMissing', 'E2', [head, bend(chair, 'position', null)]],
  ['positionTooLong', 'E2', [head, bend(chair, 'position', 'a'.repeat(201))]],
  ['positionStrange', 'E2', [head, bend(chair, 'position', 'Chủ\u0007 tịch')]],
  ['capacityMissing', 'F2', [head, [...bend(chair, 'capacities', null).slice(0, 6), null, null, null]]],
  ['capacityWrong', 'F2', [head, bend(chair, 'capacities', 'TUQ. Chủ tịch; Chủ tịch!')]],
  ['capacityTooMany', 'F2', [head, bend(chair, 'capacities', 'TUQ. Chủ tịch; Chủ tịch; Chủ tịch')]],
  ['paperMissing', 'G2', [head, bend(chair, 'number', null)]],
  ['paperNeedless', 'H2', [head, bend(watcher, 'date', '05/01/2014')]],
  ['numberWrong', 'G2', [head, bend(chair, 'number', '12 (bản sao)')]],
  ['dateWrong', 'I2', [head, bend(chair, 'until', '31/02/2014')]],
  ['dateOrder', 'I2', [head, bend(chair, 'until', '04/01/2014')]],
]

describe('a wrong cell is named by its address', () => {
  test.each(wrong)('%s at %s', (code, address, rows) => {
    expect(read(rows).problems).toMatchObject([{ code, address }])
  })

  test('every kind there is', () => {
    expect(wrong.map(([code]) => code)).toEqual([...peopleProblems])
  })

  test('no person with a wrong cell is taken', () => {
    const { items } = read([head, bend(chair, 'email', 'sai'), watcher])
    expect(items.map(({ email }) => email)).toEqual(['quansat@noivu.vn'])
  })
})

describe('what is done about each', () => {
  const { items } = read([head, chair, watcher])
  const [first, second] = items as [SheetPerson, SheetPerson]
  const invite = (person: SheetPerson, until = 200): Invite => ({ ...person, by: 'noivu', at: 1, until })
  const plan = (invites: readonly Invite[], members: readonly Member[] = []) =>
    planPeople(items, members, new Map(invites.map((one) => [one.email, one])), 100)

  test('everybody new is invited', () => {
    expect(plan([])).toEqual({ added: [first, second], replaced: [], standing: [], members: [] })
  })

  test('imported again, nothing is left to write', () => {
    expect(plan([invite(first), invite(second)])).toMatchObject({ added: [], replaced: [], standing: items })
  })

  test('an invitation that is over, or says something else, is replaced', () => {
    expect(plan([invite(first, 100), invite({ ...second, position: 'Khác' })]).replaced).toEqual(items)
    expect(plan([invite(first), invite({ ...second, admin: true })]).replaced).toEqual([second])
  })

  test('a member is left alone', () => {
    const member: Member = { ...second, uid: 'q', active: true }
    expect(plan([], [member])).toEqual({ added: [first], replaced: [], standing: [], members: [second] })
  })
})
