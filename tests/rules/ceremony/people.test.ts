import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { joinBlocs } from '@/actions/join-blocs'
import { changePerson, invitePeople, type Managing } from '@/actions/manage-people'
import { signPledge } from '@/actions/sign-pledge'
import type { Member, PersonFacts } from '@/domain/people/member'

import { openHall, type Hall } from './hall'
import { seatPerson, type Person } from './person'

const email = 'pho@hoaminh.example'
const deputy: PersonFacts = {
  role: 'leader',
  admin: false,
  unit: 'hoa-minh',
  name: 'Phó Chủ tịch được mời',
  position: 'Phó Chủ tịch UBND phường Hòa Minh',
  capacities: ['KT. CHỦ TỊCH'],
}
const newcomer: Member = { ...deputy, uid: 'phohoaminh', active: true, email }

let hall: Hall
let seated: Person[] = []

beforeAll(async () => {
  hall = await openHall()
})
afterEach(async () => {
  for (const person of seated) await person.leave()
  seated = []
})
afterAll(() => hall.close())

function arrive(member: Member): Person {
  const person = seatPerson(member, hall.emulator.port, {
    rpId: 'localhost',
    origin: 'http://localhost:5173',
  })
  seated.push(person)
  return person
}

async function invitedYear(person = deputy) {
  const year = await hall.newYear()
  const admin = hall.person('noivu')
  const managing: Managing = { bloc: year.where.bloc, by: admin.member }
  expect(await invitePeople(admin.services, managing, [{ ...person, email }])).toMatchObject({ ok: true })
  return { year, admin, managing }
}

const join = (person: Person, verified = true, belongsTo: readonly string[] = []) =>
  joinBlocs(person.services, { uid: person.member.uid, email: 'Pho@HoaMinh.example', verified }, belongsTo)

test('a deputy is invited, joins at the first verified sign-in, and signs for the chair: nobody else of the unit can', async () => {
  const { year } = await invitedYear()
  const person = arrive(newcomer)
  expect(await join(person)).toEqual({ ok: true, value: { taken: 1, over: 0, damaged: 0 } })
  expect(await join(person, true, [year.where.bloc])).toEqual({
    ok: true,
    value: { taken: 0, over: 0, damaged: 0 },
  })

  await year.freeze()
  await year.open()
  const key = await person.newKey(year.where.bloc)
  const scene = await person.scene(year.where)
  expect(scene.member).toEqual(newcomer)
  const { choice } = await year.choice('hoaminh')
  const inOwnName = await signPledge(person.services, scene, choice, key)
  expect(inOwnName).toMatchObject({ failure: { code: 'CAPACITY_NOT_ALLOWED' } })
  const signed = await signPledge(person.services, scene, { ...choice, capacity: 'KT. CHỦ TỊCH' }, key)
  expect(signed).toMatchObject({ ok: true, value: { body: { unit: 'hoa-minh', capacity: 'KT. CHỦ TỊCH' } } })
  expect(await year.sign('hoaminh')).toMatchObject({ failure: { code: 'ALREADY_SIGNED' } })
})

test('without a verified address nothing is taken up, and an invitation that is over is named', async () => {
  const { year, admin, managing } = await invitedYear()
  const person = arrive(newcomer)
  expect(await join(person, false)).toEqual({ ok: true, value: { taken: 0, over: 0, damaged: 0 } })
  const past = Date.now() - 1000
  await hall.owner(`blocs/${year.where.bloc}/invites/${email}`, {
    ...deputy,
    email,
    by: 'noivu',
    at: past,
    until: past,
  })
  const joined = await join(person)
  expect(joined.ok && joined.value.over).toBe(1)
  expect(await admin.services.database.withdrawInvite(managing.bloc, email)).toMatchObject({ ok: true })
  expect(await person.services.database.ownInvites(email)).toEqual({
    ok: true,
    value: expect.not.arrayContaining([expect.objectContaining({ bloc: managing.bloc })]) as unknown,
  })
})

test('an authorisation ends: it is refused by the app, and by the server if the app is got round', async () => {
  const over = 'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'
  const standing = 'TUQ. CHỦ TỊCH (số 13/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2098)'
  const { year } = await invitedYear({ ...deputy, capacities: [over, standing] })
  const person = arrive({ ...newcomer, capacities: [over, standing] })
  await join(person)
  await year.freeze()
  await year.open()
  const key = await person.newKey(year.where.bloc)
  const scene = await person.scene(year.where)
  const { choice } = await year.choice('hoaminh')
  const late = { ...choice, capacity: over }
  const refused = await signPledge(person.services, scene, late, key)
  expect(refused).toMatchObject({ failure: { code: 'CAPACITY_OVER' } })
  const clock = { ...person.services.clock, now: () => Date.UTC(2014, 5, 1) }
  const forced = await signPledge({ ...person.services, clock }, scene, late, key)
  expect(forced.ok).toBe(false)
  const signed = await signPledge(person.services, scene, { ...choice, capacity: standing }, key)
  expect(signed).toMatchObject({ ok: true, value: { body: { capacity: standing } } })
})

test('a member is changed and suspended by an admin, who cannot lay the office down alone', async () => {
  const { year, admin, managing } = await invitedYear()
  await join(arrive(newcomer))
  const { services } = admin
  expect(await changePerson(services, managing, 'phohoaminh', { capacities: ['Q. CHỦ TỊCH'] })).toMatchObject(
    {
      ok: true,
    },
  )
  expect(await changePerson(services, managing, 'phohoaminh', { active: false })).toMatchObject({ ok: true })
  expect(await changePerson(services, managing, 'noivu', { active: false })).toMatchObject({
    failure: { code: 'LAST_ADMIN' },
  })
  const alone = await services.database.changeMember(year.where.bloc, 'noivu', { admin: false })
  expect(alone).toMatchObject({ failure: { code: 'DENIED' } })
  const leader = { bloc: year.where.bloc, by: hall.person('hoaminh').member }
  expect(await changePerson(services, leader, 'phohoaminh', { active: true })).toMatchObject({
    failure: { code: 'NOT_YOUR_ROLE' },
  })
})
