import { describe, expect, test } from 'vitest'

import { roles, type Member } from '@/domain/people/member'
import {
  administers,
  attachesFor,
  holdsSigningOffice,
  leads,
  leadsParty,
  mayGiveKeyRoom,
  mayHold,
  mayReopen,
  maySendLetters,
  maySettle,
  maySwitchOff,
  seesAllKeys,
} from '@/domain/people/permissions'
import { stages } from '@/domain/stages/stage'

const leader: Member = {
  uid: 'hoaminh',
  role: 'leader',
  admin: false,
  unit: 'hoa-minh',
  name: 'A',
  position: 'B',
  capacities: [],
  active: true,
}
const witness: Member = { ...leader, uid: 'noivu', role: 'witness', unit: '' }
const admin: Member = { ...leader, uid: 'quantri', role: 'observer', unit: '', admin: true }
const off = (member: Member): Member => ({ ...member, active: false })
const parties = ['hoa-hiep-bac', 'hoa-minh']

describe('administering a bloc', () => {
  test('is for its admins, whatever their role', () => {
    for (const role of roles) expect(administers({ ...leader, role, admin: true })).toBe(true)
  })

  test('is for nobody else', () => {
    for (const role of roles) expect(administers({ ...leader, role })).toBe(false)
  })

  test('ends when they are switched off', () => {
    expect(administers(off(admin))).toBe(false)
  })
})

describe('leading a unit', () => {
  test('is for the active leader of that very unit', () => {
    expect(leads(leader, 'hoa-minh')).toBe(true)
    expect(leads(leader, 'hoa-hiep-bac')).toBe(false)
    expect(leads(off(leader), 'hoa-minh')).toBe(false)
    expect(leads({ ...leader, role: 'secretary', admin: true }, 'hoa-minh')).toBe(false)
  })

  test('is of no unit where there is none', () => {
    expect(leads({ ...leader, unit: '' }, '')).toBe(false)
  })

  test('is of a party where the pledge names the unit', () => {
    expect(leadsParty(leader, parties)).toBe(true)
    expect(leadsParty(leader, ['hoa-hiep-bac'])).toBe(false)
    expect(leadsParty(off(leader), parties)).toBe(false)
    expect(leadsParty({ ...leader, unit: '' }, [''])).toBe(false)
  })
})

describe('settling a comment', () => {
  test('is for its author, whoever they are', () => {
    expect(maySettle({ ...admin, admin: false }, 'quantri', 'hoa-minh')).toBe(true)
  })

  test('is for whoever writes the draft', () => {
    expect(maySettle(leader, 'khac', 'hoa-minh')).toBe(true)
    expect(maySettle({ ...leader, role: 'secretary' }, 'khac', 'hoa-minh')).toBe(true)
  })

  test('is for no other unit, and not for the witness', () => {
    expect(maySettle(leader, 'khac', 'hoa-hiep-bac')).toBe(false)
    expect(maySettle(witness, 'khac', 'hoa-minh')).toBe(false)
  })
})

describe('reopening', () => {
  const at = (member: Member, headUnit = 'hoa-minh') =>
    stages.filter((stage) => mayReopen(member, stage, headUnit))

  test('is for the head unit’s leader from the freeze until the attestation', () => {
    expect(at(leader)).toEqual(['frozen', 'signing', 'halted', 'signed'])
  })

  test('is for the witness from the opening until the attestation', () => {
    expect(at(witness)).toEqual(['signing', 'halted', 'signed'])
  })

  test('is for nobody else', () => {
    expect(at(leader, 'hoa-hiep-bac')).toEqual([])
    expect([at(off(leader)), at(off(witness)), at(admin)]).toEqual([[], [], []])
    expect(at({ ...leader, role: 'secretary' })).toEqual([])
  })
})

describe('keys', () => {
  test('of everybody are seen by the witness and the admins', () => {
    expect([witness, admin, leader, off(witness), off(admin)].map(seesAllKeys)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('are of interest where the office signs, switched off or not', () => {
    expect(roles.filter((role) => holdsSigningOffice({ ...off(leader), role }))).toEqual([
      'leader',
      'witness',
    ])
  })

  test('are given more room by the witness and the admins, never to themselves', () => {
    expect([mayGiveKeyRoom(witness, 'hoaminh'), mayGiveKeyRoom(admin, 'hoaminh')]).toEqual([true, true])
    expect([mayGiveKeyRoom(witness, 'noivu'), mayGiveKeyRoom(admin, 'quantri')]).toEqual([false, false])
    expect(mayGiveKeyRoom(leader, 'noivu')).toBe(false)
    expect([mayGiveKeyRoom(off(witness), 'a'), mayGiveKeyRoom(off(admin), 'a')]).toEqual([false, false])
  })

  test('are held to one by the witness, never for themselves', () => {
    expect([mayHold(witness, 'hoaminh'), mayHold(witness, 'noivu')]).toEqual([true, false])
    expect([mayHold(off(witness), 'hoaminh'), mayHold(admin, 'hoaminh')]).toEqual([false, false])
  })
})

describe('switching off whose signature is voided', () => {
  test('is for the witness, as long as that person is not off already', () => {
    expect([maySwitchOff(witness, leader), maySwitchOff(witness, off(leader))]).toEqual([true, false])
  })

  test('is for an admin alone where that person is one', () => {
    const other = { ...leader, admin: true }
    expect(maySwitchOff(witness, other)).toBe(false)
    expect(maySwitchOff({ ...witness, admin: true }, other)).toBe(true)
    expect(maySwitchOff(off({ ...witness, admin: true }), other)).toBe(false)
  })
})

test('a leader attaches for their party, the witness for their office, nobody else', () => {
  expect(attachesFor(leader, parties)).toBe('hoa-minh')
  expect(attachesFor(witness, parties)).toBe('')
  expect(attachesFor({ ...leader, unit: 'hai-van' }, parties)).toBeNull()
  expect(attachesFor({ ...leader, role: 'secretary' }, parties)).toBeNull()
  expect(attachesFor({ ...leader, active: false }, parties)).toBeNull()
  expect(attachesFor({ ...witness, active: false }, parties)).toBeNull()
  expect(attachesFor({ ...leader, role: 'observer', unit: '' }, parties)).toBeNull()
})

test('letters are sent by the witness and the head unit alone', () => {
  const member: Member = { ...leader, admin: true, unit: 'a' }
  expect(maySendLetters(member, 'a')).toBe(true)
  expect(maySendLetters(member, 'b')).toBe(false)
  expect(maySendLetters({ ...member, active: false }, 'a')).toBe(false)
  expect(maySendLetters({ ...member, role: 'witness', unit: '' }, 'b')).toBe(true)
  expect(maySendLetters({ ...member, role: 'observer', unit: '' }, 'b')).toBe(false)
})
