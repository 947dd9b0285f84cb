import { afterAll, beforeAll, expect, test } from 'vitest'

import { editItems, editSettings } from '@/actions/edit-draft'
import { checkPeopleSheet, checkUnitSheet, importPeople, importUnits } from '@/actions/import-people'
import { checkSheet } from '@/actions/import-sheet'
import type { CheckedSheet } from '@/actions/look-through'
import { readFile } from '@/documents/spreadsheet/read-file'
import { writeSheet, type SheetCell } from '@/documents/sheet'
import { peopleColumns, unitColumns } from '@/domain/people/sheet/columns'
import type { Unit } from '@/domain/people/unit'
import { sheetHead } from '@/domain/pledge/sheet/write'
import type { Result } from '@/domain/shared/result'

import { openHall, type Hall } from './ceremony/hall'
import { firstOf } from './ceremony/person'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function planOf<Plan, Code extends string>(checked: Result<CheckedSheet<Plan, Code>>): Plan {
  const sheet = must(checked)
  if (!sheet.sound) throw new Error(JSON.stringify(sheet.problems.slice(0, 3)))
  return sheet.plan
}

/** The rows as they come back out of an Excel file. */
async function throughFile(rows: readonly (readonly SheetCell[])[]) {
  const file = await writeSheet([{ name: 'Bảng', rows }])
  return must(readFile(new Uint8Array(await file.arrayBuffer())))[0]?.rows ?? []
}

const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const newUnit = (number: number): Unit => ({
  name: `Phường ${String(number)}`,
  type: 'phường',
  code: '',
  order: number,
  validFrom: '',
  validTo: '',
  predecessors: [],
})

/** What `progress` was told: how often, and that it never went back. */
function createProgress() {
  const told: number[] = []
  return { told, tell: (done: number) => void told.push(done) }
}

test('200 items for 40 units arrive in one commit, with progress told, and again changes nothing', async () => {
  const { where } = await hall.newYear()
  const head = hall.person('hoahiepbac')
  const { database } = head.services
  const units = counted(40).map((number) => ({ id: `phuong-so-${String(number)}`, ...newUnit(number) }))
  const areas = [{ id: 'kinh-te', name: 'Kinh tế – ngân sách' }]
  const before = await head.scene(where)
  must(await editSettings(head.services, before, { ...before.year.settings, areas }))
  const scene = await head.scene(where)
  const rows = await throughFile([
    sheetHead(units),
    ...counted(200).map((number) => [
      null,
      'Kinh tế – ngân sách',
      `Nội dung số ${String(number)}: tỷ lệ hộ dân được sử dụng nước sạch`,
      'triệu đồng',
      '↑',
      5,
      // The longest figures that fit beside one another, and a unit without a target.
      ...units.map((_unit, at) => (at === 7 ? null : `${String(number * 1_000_000 + at)},25`)),
    ]),
  ])
  const progress = createProgress()
  let made = 0
  const started = performance.now()
  const look = async () => {
    const draft = (await firstOf(database.watchItems(where))).records
    const newId = () => `noi-dung-${String((made += 1))}`
    return planOf(await checkSheet(rows, { units, areas, draft }, newId, new Map(), progress.tell))
  }
  const plan = await look()
  const checked = performance.now()
  must(await editItems(head.services, scene, plan.changes))
  const written = performance.now()
  const { records, corrupt } = await firstOf(database.watchItems(where))
  expect(corrupt).toEqual([])
  expect(records.size).toBe(200)
  for (const item of records.values()) expect(Object.keys(item.targets)).toHaveLength(39)
  expect(records.get('noi-dung-200')?.targets['phuong-so-40']).toBe('200000039.25')
  expect(progress.told).toEqual(counted(10).map((step) => step * 20))
  expect((await look()).changes).toEqual([])
  console.info(
    `200 items × 40 units: read and planned in ${(checked - started).toFixed(0)} ms, ` +
      `written in ${(written - checked).toFixed(0)} ms`,
  )
})

test('300 people are invited in one commit, with progress told, and again changes nothing', async () => {
  const { where } = await hall.newYear()
  const office = hall.person('noivu')
  const { database, clock } = office.services
  const units = new Map(counted(40).map((number) => [`phuong-so-${String(number)}`, newUnit(number)]))
  const managing = { bloc: where.bloc, by: office.member }
  const rows = await throughFile([
    Object.values(peopleColumns),
    ...counted(300).map((number) => [
      `nguoi-${String(number)}@danang.test`,
      `Người Thứ ${String(number)}`,
      'Lãnh đạo đơn vị',
      `Phường ${String(1 + (number % 40))}`,
      'Phó Chủ tịch UBND phường',
      'KT. Chủ tịch; TUQ. Chủ tịch',
      '12/GUQ-UBND',
      '05/01/2014',
      '31/12/2014',
    ]),
  ])
  const progress = createProgress()
  const look = async () => {
    const invites = (await firstOf(database.watchInvites(where.bloc))).records
    const known = { units, members: new Map(), invites }
    return planOf(await checkPeopleSheet(rows, known, clock.now(), progress.tell))
  }
  must(await importPeople(office.services, managing, await look()))
  const { records } = await firstOf(database.watchInvites(where.bloc))
  expect(records.size).toBe(300)
  expect(records.get('nguoi-300@danang.test')).toMatchObject({
    unit: 'phuong-so-21',
    capacities: ['KT. CHỦ TỊCH', 'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'],
  })
  expect(progress.told).toEqual(counted(15).map((step) => step * 20))
  const again = await look()
  expect([again.added, again.replaced]).toEqual([[], []])
})

test('one person whom the rules refuse, and nobody is invited; without them the others are', async () => {
  const { where } = await hall.newYear()
  const office = hall.person('noivu')
  const managing = { bloc: where.bloc, by: office.member }
  const person = (email: string, capacities: string[]) => ({
    email,
    name: 'Lê Văn Tám',
    role: 'leader' as const,
    unit: 'hoa-minh',
    position: 'Phó Chủ tịch',
    capacities,
    admin: false,
  })
  const sound = person('tam@danang.test', ['KT. CHỦ TỊCH'])
  const refused = person('khac@danang.test', ['TUQ. CHỦ TỊCH'])
  const rest = { replaced: [], standing: [], members: [] }
  const invited = async () => (await firstOf(office.services.database.watchInvites(where.bloc))).records.size
  expect(await importPeople(office.services, managing, { ...rest, added: [sound, refused] })).toMatchObject({
    failure: { code: 'DENIED' },
  })
  expect(await invited()).toBe(0)
  must(await importPeople(office.services, managing, { ...rest, added: [sound] }))
  expect(await invited()).toBe(1)
})

test('200 units arrive in one commit, and again changes nothing', async () => {
  const { where } = await hall.newYear()
  const office = hall.person('noivu')
  const { database } = office.services
  const rows = await throughFile([
    Object.values(unitColumns),
    ...counted(200).map((number) => [
      null,
      'phường',
      `Phường ${String(number)}`,
      null,
      null,
      '01/07/2025',
      null,
    ]),
  ])
  const look = async () => {
    const { records } = await firstOf(database.watchUnits(where.bloc))
    return planOf(await checkUnitSheet(rows, records, () => undefined))
  }
  must(await importUnits(office.services, { bloc: where.bloc, by: office.member }, await look()))
  expect((await firstOf(database.watchUnits(where.bloc))).records.size).toBe(200)
  expect(await look()).toMatchObject({ added: new Map(), changed: new Map(), unchanged: 200 })
})
