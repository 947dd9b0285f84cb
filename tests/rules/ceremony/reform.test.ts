import { afterAll, beforeAll, expect, test } from 'vitest'

import { freezeRevision } from '@/actions/freeze-revision'
import { beginYear } from '@/actions/begin-year'
import { changeBloc, saveUnit } from '@/actions/manage-bloc'
import { invitePeople, type Managing } from '@/actions/manage-people'
import { joinBlocs } from '@/actions/join-blocs'
import { composeRevision } from '@/domain/pledge/compose'
import type { Member } from '@/domain/people/member'
import { successorsOf } from '@/domain/people/succession'
import { unitsOn, type Unit } from '@/domain/people/unit'
import { settingsOfNewYear } from '@/domain/year/new-year'
import { shownStage } from '@/domain/year/attestation'
import { readRevision } from '@/domain/pledge/revision'

import { wards } from '../../fixtures/pledge'
import { openHall, type Hall } from './hall'
import { firstOf, seatPerson } from './person'

const start = '2025-07-01'
const whole = (unit: string) => ({ unit, part: 'full' as const })
const part = (unit: string) => ({ unit, part: 'partial' as const })
const unit = (name: string, order: number, predecessors: Unit['predecessors'], validFrom = start): Unit => ({
  name,
  type: 'phường',
  code: '',
  order,
  validFrom,
  validTo: '',
  predecessors,
})

/**
 * What became of the five wards on 1 July 2025 (resolution 1659/NQ-UBTVQH15), with communes of the district beside
 * them, one of which was split: the former district's name is now a ward's.
 */
const successors: readonly (readonly [string, Unit])[] = [
  [
    'hai-van',
    unit('Hải Vân', 11, [whole('hoa-hiep-bac'), whole('hoa-hiep-nam'), whole('hoa-bac'), part('hoa-lien')]),
  ],
  ['lien-chieu', unit('Liên Chiểu', 12, [whole('hoa-khanh-bac'), part('hoa-lien')])],
  ['hoa-khanh', unit('Hòa Khánh', 13, [whole('hoa-khanh-nam'), whole('hoa-minh'), whole('hoa-son')])],
]

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

test('the reform of 2025: five wards become three, the past stays readable, the new year begins with the three', async () => {
  const year = await hall.newYear()
  const { bloc } = year.where
  const admin = hall.person('noivu')
  const { database } = admin.services
  const managing: Managing = { bloc, by: admin.member }
  const unitsNow = async () => (await firstOf(database.watchUnits(bloc))).records
  for (const [index, { id, name }] of wards.entries()) {
    const old = unit(name, index + 1, [], '')
    expect(await saveUnit(admin.services, managing, id, old, await unitsNow())).toMatchObject({ ok: true })
  }
  await year.freeze()
  await year.open()
  for (const { uid } of wards) expect(await year.sign(uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })

  for (const [id, one] of successors)
    expect(await saveUnit(admin.services, managing, id, one, await unitsNow())).toMatchObject({ ok: true })
  const units = await unitsNow()
  expect(unitsOn(units, '2025-06-30').map(([id]) => id)).toEqual(wards.map(({ id }) => id))
  expect(unitsOn(units, start).map(([id]) => id)).toEqual(['hai-van', 'lien-chieu', 'hoa-khanh'])
  expect(successorsOf('hoa-lien', units).map((one) => one.unit)).toEqual(['hai-van', 'lien-chieu'])
  const cluster = {
    name: 'Cụm thi đua các phường phía Tây Bắc',
    kind: 'cum',
    headTitle: 'Cụm trưởng',
    witnessOffice: 'Sở Nội vụ thành phố Đà Nẵng',
  } as const
  const known = units.get('hoa-khanh') ?? unit('', 0, [])
  for (const change of [{ code: '20200' }, { order: 14 }]) {
    const saved = await saveUnit(
      admin.services,
      managing,
      'hoa-khanh',
      { ...known, ...change },
      units,
      change,
    )
    expect(saved).toMatchObject({ ok: true })
  }
  expect((await unitsNow()).get('hoa-khanh')).toEqual({ ...known, code: '20200', order: 14 })
  expect(await changeBloc(admin.services, managing, cluster)).toMatchObject({ ok: true })
  expect(await year.designate('hai-van')).toMatchObject({ ok: true })

  const old = await hall.person('hoaminh').scene(year.where)
  expect(old.replay.alarm).toBeNull()
  expect(shownStage(old.replay, old.verdicts)).toBe('inForce')
  const texts = await firstOf(database.watchRevisions(year.where))
  const digest = old.replay.projection.revision
  const read = readRevision(texts.records.get(digest)?.text ?? '', digest)
  expect(read.ok && read.value.revision.parties.map(({ name }) => name)).toEqual(
    wards.map(({ name }) => name),
  )
  expect(read.ok && read.value.revision.bloc.name).toBe('Khối')

  const last = { id: '2014', year: old.year }
  const settings = {
    ...settingsOfNewYear('2025', last, { title: 'Giao ước thi đua năm 2025', office: '' }),
    date: '2025-08-15',
    time: '14:00',
    place: 'Hội trường phường Hải Vân',
    office: cluster.witnessOffice,
    officeTitle: 'Giám đốc Sở',
    areas: [{ id: 'kinh-te', name: 'Kinh tế' }],
  }
  expect(await beginYear(admin.services, managing, '2025', settings, new Set(['2014']))).toMatchObject({
    ok: true,
  })
  const again = await beginYear(admin.services, managing, '2025', settings, new Set())
  expect(again).toMatchObject({ failure: { code: 'DENIED' } })

  const chair: Member = {
    uid: 'haivan',
    role: 'leader',
    admin: false,
    unit: 'hai-van',
    name: 'Chủ tịch phường mới',
    position: 'Chủ tịch UBND phường Hải Vân',
    capacities: ['CHỦ TỊCH'],
    active: true,
    email: 'haivan@city.example',
  }
  const { uid } = chair
  expect(
    await invitePeople(admin.services, managing, [{ ...chair, email: 'haivan@city.example' }]),
  ).toMatchObject({
    ok: true,
  })
  const person = seatPerson(chair, hall.emulator.port, { rpId: 'localhost', origin: 'http://localhost:5173' })
  await joinBlocs(person.services, { uid, email: 'haivan@city.example', verified: true }, [])
  const where = { bloc, year: '2025' }
  const scene = await person.scene(where)
  const item = {
    area: 'kinh-te',
    text: 'Thu ngân sách trên địa bàn',
    uom: '%',
    direction: 'up' as const,
    targets: { 'hai-van': '100', 'lien-chieu': '100', 'hoa-khanh': '100' },
    points: 10,
    order: 1,
    removed: false,
    rev: 1,
    by: uid,
    at: 0,
  }
  const composed = composeRevision({
    blocId: bloc,
    bloc: scene.bloc,
    yearId: '2025',
    year: scene.year,
    units,
    items: new Map([['thu-ngan-sach', item]]),
  })
  if (!composed.ok) throw new Error(composed.failure.code)
  expect(composed.value.revision).toMatchObject({
    bloc: { name: cluster.name },
    headUnit: 'hai-van',
    witness: { office: cluster.witnessOffice },
    parties: successors.map(([id, { name, type }]) => ({ id, name, type })),
  })
  const frozen = await freezeRevision(person.services, scene, composed.value, null, await person.newKey(bloc))
  expect(frozen).toMatchObject({ ok: true, value: { act: 'freeze', body: { last: 'none' } } })
  await person.leave()
})
