import { describe, expect, test } from 'vitest'

import { personFaults } from '@/domain/people/check-person'
import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { peopleColumns } from '@/domain/people/sheet/columns'
import { planPeople } from '@/domain/people/sheet/plan-people'
import { peopleProblems } from '@/domain/people/sheet/problem'
import { readPeopleSheet, type SheetPerson } from '@/domain/people/sheet/read-people'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/spreadsheet/cell'

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

test('days are taken as people write them', () => {
  for (const day of ['5/1/2014', '05.01.2014', '5-1-2014', '2014-01-05'])
    expect([day, read([head, bend(chair, 'date', day)]).items[0]?.capacities[1]]).toEqual([
      day,
      'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)',
    ])
  expect(read([head, bend(chair, 'until', '05/01/2014')]).problems).toEqual([])
  for (const day of ['x05/01/2014', '05/01/2014x', '05/01/20141', '005/01/2014', '32/01/2014'])
    expect([day, read([head, bend(chair, 'date', day)]).problems.length]).toEqual([day, 1])
})

test('the longest that the rules take, and a unit by its type and name, are taken', () => {
  const long = bend(bend(chair, 'name', 'a'.repeat(200)), 'position', 'a'.repeat(200))
  const { problems, items } = read([
    head,
    bend(bend(long, 'number', '1'.repeat(60)), 'unit', 'PHƯỜNG hòa khánh'),
  ])
  expect(problems).toEqual([])
  expect(items[0]?.unit).toBe('hoa-khanh')
  const secretary = bend(
    bend(
      chair.map((cell, at) => (at > 4 ? null : cell)),
      'role',
      'Thư ký',
    ),
    'email',
    'a@b.vn',
  )
  expect(read([head, secretary])).toMatchObject({
    problems: [],
    items: [{ role: 'secretary', capacities: [] }],
  })
})

/** One wrong cell a case: the code, the address it must be named by, and the rows. */
const wrong: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  ['emailMissing', 'A2', [head, bend(chair, 'email', ' ')]],
  ['emailWrong', 'A2', [head, bend(chair, 'email', 'hòaminh@danang.vn')]],
  ['emailTwice', 'A3', [head, chair, bend(watcher, 'email', 'chu.tich@hoaminh.vn')]],
  ['nameMissing', 'B2', [head, bend(chair, 'name', null)]],
  ['nameTooLong', 'B2', [head, bend(chair, 'name', 'a'.repeat(201))]],
  ['nameStrange', 'B2', [head, bend(chair, 'name', 'Bảo\u0007')]],
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

  test.each<[keyof typeof peopleColumns, Cell, string, string]>([
    ['email', ' ', '', ''],
    ['email', 'Sai ', 'Sai', ''],
    ['name', null, '', ''],
    ['role', ' ', '', ''],
    ['role', 'Giám đốc', 'Giám đốc', ''],
    ['unit', null, '', ''],
    ['unit', 'Hòa Sơn', 'Hòa Sơn', 'phường Hòa Minh; phường Hòa Khánh'],
    ['position', 'a'.repeat(201), 'a'.repeat(201), ''],
    ['capacities', 'Chủ tịch!; TUQ. Chủ tịch', 'CHỦ TỊCH!', ''],
    ['number', ' ', '', ''],
    ['number', '1'.repeat(61), '1'.repeat(61), ''],
    ['date', null, '', ''],
    ['until', '', '', ''],
    ['date', { date: '2014-02-31' }, '2014-02-31', ''],
    ['date', '5/1', '5/1', ''],
    ['until', '04/01/2014', '2014-01-04', 'H2'],
  ])('under %s %j is told as %j, %j', (column, cell, found, other) => {
    expect(read([head, bend(chair, column, cell)]).problems).toMatchObject([{ found, other }])
  })

  test.each<[keyof typeof peopleColumns, Cell, string]>([
    ['number', 7, '7'],
    ['date', { date: '2014-01-05' }, '2014-01-05'],
    ['until', 'x', 'x'],
    ['unit', 'Hòa Minh', 'Hòa Minh'],
  ])('what a person needs not under %s is told: %j', (column, cell, found) => {
    const code = column === 'unit' ? 'unitNeedless' : 'paperNeedless'
    expect(read([head, bend(watcher, column, cell)]).problems).toMatchObject([{ code, found }])
    expect(read([head, bend(watcher, column, '')]).problems).toEqual([])
  })

  test.each(Object.keys(peopleColumns) as (keyof typeof peopleColumns)[])(
    'a boolean under %s is one problem, and nothing more is said of it',
    (column) => {
      const { problems, items } = read([head, bend(chair, column, true)])
      expect(problems.filter(({ code }) => code !== 'paperNeedless')).toMatchObject([
        { code: 'cellBoolean', found: 'TRUE' },
      ])
      expect(items).toEqual([])
    },
  )

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
    expect(plan([invite(first, 101), invite({ ...second, admin: true })]).replaced).toEqual([second])
    const others: readonly Partial<Invite>[] = [
      { role: 'secretary' },
      { unit: 'hoa-khanh' },
      { name: 'Khác' },
      { position: 'Khác' },
      { capacities: first.capacities.slice(1) },
      { capacities: first.capacities.toReversed() },
    ]
    for (const over of others)
      expect([over, plan([{ ...invite(first), ...over }]).replaced]).toEqual([over, [first]])
  })

  test('a member is left alone', () => {
    const member: Member = { ...second, uid: 'q', active: true }
    expect(plan([], [member])).toEqual({ added: [first], replaced: [], standing: [], members: [second] })
  })
})
