import type { Member, Role } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import type { PledgeItem } from '@/domain/pledge/item'
import type { DraftItem } from '@/domain/pledge/item'
import type { Contents } from './memory-database'

const wards = [
  { id: 'hoa-hiep-bac', name: 'Hòa Hiệp Bắc', person: 'Trần Minh Khôi', capacity: 'CHỦ TỊCH' },
  { id: 'hoa-hiep-nam', name: 'Hòa Hiệp Nam', person: 'Lê Thị Thu Hà', capacity: 'CHỦ TỊCH' },
  { id: 'hoa-khanh-bac', name: 'Hòa Khánh Bắc', person: 'Nguyễn Hữu Phước', capacity: 'CHỦ TỊCH' },
  { id: 'hoa-khanh-nam', name: 'Hòa Khánh Nam', person: 'Phan Thị Bích Ngọc', capacity: 'CHỦ TỊCH' },
  { id: 'hoa-minh', name: 'Hòa Minh', person: 'Đặng Quốc Bảo', capacity: 'KT. CHỦ TỊCH' },
] as const

/** The ids of the first units, in the order of the pledge. */
const unitIds = wards.map(({ id }) => id)

function wardAt(index: number) {
  const ward = wards[index % wards.length] ?? wards[0]
  const round = Math.floor(index / wards.length)
  return round === 0
    ? ward
    : { ...ward, id: `${ward.id}-${String(round)}`, name: `${ward.name} ${String(round + 1)}` }
}

function member(uid: string, role: Role, over: Partial<Member>): Member {
  const nobody = { admin: false, unit: '', name: uid, position: '', capacities: [], active: true }
  return { uid, role, ...nobody, ...over }
}

/** The uid of a unit's leader. */
export function leaderOf(unit: string): string {
  return unit.replaceAll('-', '')
}

/** Items of the draft: `count` of them in one area. */
export function draftItems(
  count: number,
  units: readonly string[],
): readonly (readonly [string, DraftItem])[] {
  return Array.from({ length: count }, (_, index) => {
    const targets: PledgeItem['targets'] = Object.fromEntries(units.map((unit) => [unit, '100']))
    const text = `Nội dung thi đua thứ ${String(index + 1)}`
    const item = { area: 'kinh-te', text, uom: '%', direction: 'up' as const, targets, points: 10 }
    return [`noi-dung-${String(index + 1)}`, { ...item, order: index + 1, by: 'hoahiepbac', at: 1 }]
  })
}

/** A bloc of `count` units with their leaders, a witness and an observer; the first unit leads it. */
export function blocOf(count: number): Contents {
  const some = Array.from({ length: count }, (_, index) => wardAt(index))
  const units = some.map(({ id, name }, index): readonly [string, Unit] => [
    id,
    { name, type: 'phường', code: '', order: index + 1, validFrom: '', validTo: '', predecessors: [] },
  ])
  const leaders = some.map(({ id, name, person, capacity }) =>
    member(leaderOf(id), 'leader', {
      unit: id,
      name: person,
      position: `${capacity === 'CHỦ TỊCH' ? 'Chủ tịch' : 'Phó Chủ tịch'} UBND phường ${name}`,
      capacities: [capacity],
    }),
  )
  const position = 'Trưởng phòng Nội vụ quận Liên Chiểu'
  return {
    bloc: {
      name: 'Khối thi đua khối phường quận Liên Chiểu',
      kind: 'khoi',
      headTitle: 'Khối trưởng',
      witnessOffice: 'Phòng Nội vụ quận Liên Chiểu',
      headUnit: wards[0].id,
      origins: [location.origin],
      rpId: location.hostname,
    },
    units,
    members: [
      ...leaders,
      member('noivu', 'witness', {
        admin: true,
        name: 'Võ Thành Nhân',
        position,
        capacities: ['TRƯỞNG PHÒNG'],
      }),
      member('theodoi', 'observer', { name: 'Bùi Đức Long', position: 'Chuyên viên' }),
    ],
    settings: {
      title: 'Giao ước thi đua năm 2014',
      date: '2014-03-28',
      time: '14:00',
      place: 'Trụ sở UBND phường Hòa Hiệp Bắc',
      office: 'Phòng Nội vụ quận Liên Chiểu',
      officeTitle: 'Trưởng phòng',
      signBy: '2014-03-28',
      bases: ['Luật Thi đua, Khen thưởng'],
      areas: [{ id: 'kinh-te', name: 'Kinh tế – ngân sách' }],
      source: '',
      note: '',
    },
  }
}
