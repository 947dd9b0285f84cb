import type { Bloc } from '@/domain/people/bloc'
import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import type { DraftItem } from '@/domain/pledge/item'
import type { Settings } from '@/domain/pledge/settings'

import { pledgeOf, wards } from '../../fixtures/pledge'
import { testSite } from '../../fixtures/site'

/** The bloc and the year that everything is shown in. */
export const where = { bloc: 'khoi-phuong-lien-chieu', year: '2014' } as const

const pledge = pledgeOf()

export const bloc: Bloc = {
  name: pledge.bloc.name,
  kind: 'khoi',
  headTitle: 'Khối trưởng',
  witnessOffice: pledge.witness.office,
  headUnit: pledge.headUnit,
  headBy: '-',
  handing: '',
  ...testSite,
  origins: [...testSite.origins],
}

export const units: readonly (readonly [string, Unit])[] = wards.map(({ id, name }, index) => [
  id,
  {
    name,
    type: 'phường',
    code: String(20194 + index),
    order: index + 1,
    validFrom: '',
    validTo: '',
    predecessors: [],
  },
])

function person(over: Pick<Member, 'uid' | 'role' | 'unit' | 'name' | 'position'>): [string, Member] {
  const capacities = over.role === 'leader' ? ['CHỦ TỊCH'] : []
  return [over.uid, { admin: false, capacities, active: true, ...over }]
}

/** The five leaders, a secretary, an observer, and the witness, who is the admin too. */
export const members: readonly (readonly [string, Member])[] = [
  ...wards.map(({ id, uid, person: name }) =>
    person({ uid, role: 'leader', unit: id, name, position: 'Chủ tịch Ủy ban nhân dân phường' }),
  ),
  person({ uid: 'thuky', role: 'secretary', unit: 'hoa-minh', name: 'Lý Văn Thảo', position: 'Công chức' }),
  person({ uid: 'quansat', role: 'observer', unit: '', name: 'Mai Thị Quan', position: 'Chuyên viên' }),
  [
    'noivu',
    {
      ...person({
        uid: 'noivu',
        role: 'witness',
        unit: '',
        name: 'Nguyễn Thanh Tùng',
        position: 'Trưởng phòng',
      })[1],
      admin: true,
    },
  ],
]

export const settings: Settings = {
  title: pledge.title,
  date: pledge.meeting.date,
  time: pledge.meeting.time,
  place: pledge.meeting.place,
  office: pledge.witness.office,
  officeTitle: pledge.witness.title,
  signBy: '2014-03-28',
  bases: pledge.bases,
  areas: pledge.areas,
  source: '',
  note: '',
  rev: 1,
}

/** The draft that the pledge of the fixtures was frozen from. */
export const items: readonly (readonly [string, DraftItem])[] = pledge.items.map(({ id, ...item }, index) => [
  id,
  { ...item, order: index + 1, removed: false, rev: 1, by: 'hoahiepbac', at: 0 },
])
