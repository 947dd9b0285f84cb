import { expect, test } from 'vitest'

import { checkPeopleSheet, checkUnitSheet, importUnits } from '@/actions/import-people'
import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { peopleColumns, unitColumns } from '@/domain/people/sheet/columns'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/spreadsheet/cell'
import { fail } from '@/domain/shared/result'

import { witness } from '../../fixtures/acting'
import { recording } from '../../fixtures/recording'

const silent = () => undefined
const named = <T>(count: number, make: (index: number) => readonly [string, T]) =>
  new Map(Array.from({ length: count }, (_, index) => make(index)))

const observer: readonly Cell[] = [
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
const people: readonly (readonly Cell[])[] = [Object.values(peopleColumns), observer]
const invitesOf = (count: number) => named(count, (index) => [`${index}@x.vn`, {} as Invite])
const known = {
  units: new Map<string, Unit>(),
  members: new Map<string, Member>(),
  invites: new Map<string, Invite>(),
}

test('a sheet that would make more invitations than fit is refused before anything is written', async () => {
  const check = (count: number) =>
    checkPeopleSheet(people, { ...known, invites: invitesOf(count) }, 0, silent)
  expect(await check(299)).toMatchObject({ ok: true, value: { sound: true } })
  expect(await check(300)).toEqual(fail('TOO_MANY_CHANGES'))
})

test('somebody who has been invited just so is not invited again; an invitation that is over is', async () => {
  const check = (until: number) => {
    const facts = { role: 'observer', unit: '', name: 'Mai Thị Quan', position: 'Chuyên viên' } as const
    const invite: Invite = {
      ...facts,
      capacities: [],
      admin: false,
      email: 'quansat@noivu.vn',
      by: 'x',
      at: 0,
      until,
    }
    return checkPeopleSheet(people, { ...known, invites: new Map([[invite.email, invite]]) }, 1000, silent)
  }
  expect(await check(1001)).toMatchObject({ value: { plan: { added: [], replaced: [], standing: [{}] } } })
  expect(await check(1000)).toMatchObject({ value: { plan: { added: [], replaced: [{}], standing: [] } } })
})

const fresh: readonly Cell[] = [null, 'xã', 'Hòa Sơn', null, null, null, null]
const unitRows: readonly (readonly Cell[])[] = [Object.values(unitColumns), fresh]
const ward = (order: number): Unit => ({
  name: `Phường ${order}`,
  type: 'phường',
  code: '',
  order,
  validFrom: '',
  validTo: '',
  predecessors: [],
})
const wardsOf = (count: number) => named(count, (index) => [`p${index}`, ward(index)])

test('a sheet that would make more units than fit is refused before anything is written', async () => {
  expect(await checkUnitSheet(unitRows, wardsOf(199), silent)).toMatchObject({ ok: true })
  expect(await checkUnitSheet(unitRows, wardsOf(200), silent)).toEqual(fail('TOO_MANY_CHANGES'))
})

test('an import writes the units that the sheet adds and those that it changes, in one write', async () => {
  const { services, asked } = recording()
  const plan = {
    added: new Map([['a', ward(1)]]),
    changed: new Map([['b', ward(2)]]),
    unchanged: 3,
  } as unknown as Parameters<typeof importUnits>[2]
  await importUnits(services, { bloc: 'khoi', by: witness }, plan)
  const written = new Map([
    ['a', ward(1)],
    ['b', ward(2)],
  ])
  expect(asked).toEqual([['writeUnits', 'khoi', written]])
})
