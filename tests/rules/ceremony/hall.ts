import { readFileSync } from 'node:fs'

import { designateHead } from '@/actions/designate-head'
import { attestYear, comparedSeats } from '@/actions/attest-year'
import { freezeRevision } from '@/actions/freeze-revision'
import { openSigning } from '@/actions/open-signing'
import { revokeKey } from '@/actions/revoke-key'
import type { ActingKey } from '@/actions/scene'
import { draftSignature, signPledge } from '@/actions/sign-pledge'
import type { Member } from '@/domain/people/member'
import { itemDigest } from '@/domain/pledge/item'
import type { Review } from '@/domain/pledge/review'
import { readRevision } from '@/domain/pledge/revision'
import { ok } from '@/domain/shared/result'
import { emptyReplay } from '@/domain/log/replay'

import { wards, writtenPledge } from '../../fixtures/pledge'
import { startEmulator, type Emulator } from '../support/emulator'
import { canary } from '../support/judge'
import { rulesPath } from '../support/suite'
import { serverTime, type Fields } from '../support/values'
import { set } from '../support/writes'
import { seatPerson, type Person } from './person'

const members: readonly Member[] = [
  ...wards.map(({ uid, id, person, name }) => ({
    uid,
    role: 'leader' as const,
    admin: false,
    unit: id,
    name: person,
    position: `Chủ tịch UBND phường ${name}`,
    capacities: ['CHỦ TỊCH'],
    active: true,
  })),
  {
    uid: 'noivu',
    role: 'witness',
    admin: true,
    unit: '',
    name: 'Võ Thành Nhân',
    position: 'Trưởng phòng Nội vụ',
    capacities: [],
    active: true,
  },
]

/** A hall with an emulator of its own and everybody seated; each `newYear` is a bloc of its own. */
export type Hall = ReturnType<typeof hallAt>

/** Opens a hall with an emulator and the rules of its own. */
export async function openHall(): Promise<Hall> {
  const emulator = await startEmulator()
  await emulator.loadRules(readFileSync(rulesPath, 'utf8'))
  if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
  return hallAt(emulator, 'http://localhost:5173')
}

/** A hall over an emulator with rules, where people sign on `origin`; the names of its blocs begin with `prefix`. */
export function hallAt(emulator: Emulator, origin: string, prefix = 'khoi') {
  const site = { origins: [origin], rpId: new URL(origin).hostname }
  const seat = (member: Member) => seatPerson(member, emulator.port, { rpId: site.rpId, origin })
  const people = new Map<string, Person>()
  for (const member of members) people.set(member.uid, seat(member))
  let count = 0

  function person(uid: string): Person {
    const found = people.get(uid)
    if (found === undefined) throw new Error(`nobody called ${uid}`)
    return found
  }

  async function owner(path: string, fields: Fields): Promise<void> {
    const status = await emulator.commit([set(path, fields)], 'owner')
    if (status !== 200) throw new Error(`the owner cannot write ${path}: ${String(status)}`)
  }

  /** A fresh bloc with a year in drafting, and a key for everybody. */
  async function newYear() {
    count += 1
    const bloc = `${prefix}-${String(count)}`
    const where = { bloc, year: '2014' }
    const settings = {
      title: 'Giao ước',
      date: '2014-03-28',
      time: '14:00',
      place: 'Trụ sở',
      office: 'Phòng Nội vụ',
      officeTitle: 'Trưởng phòng',
      signBy: '2014-03-28',
      bases: [],
      areas: [],
      source: '',
      note: '',
      rev: 1,
    }
    await owner(`blocs/${bloc}`, {
      name: 'Khối',
      kind: 'khoi',
      headTitle: 'Khối trưởng',
      witnessOffice: 'Phòng Nội vụ',
      headUnit: 'hoa-hiep-bac',
      headBy: '-',
      handing: '',
      ...site,
    })
    for (const member of members) await owner(`blocs/${bloc}/members/${member.uid}`, { ...member })
    const { at, ...blank } = emptyReplay(where).projection
    if (at !== 0) throw new Error('an empty log has no time')
    await owner(`blocs/${bloc}/years/2014`, { settings, ...blank, at: serverTime })
    const keys = new Map<string, ActingKey>()
    for (const [uid, one] of people) keys.set(uid, await one.newKey(bloc))
    const keyOf = (uid: string) => {
      const key = keys.get(uid)
      if (key === undefined) throw new Error(`${uid} has no key`)
      return key
    }

    async function freeze() {
      const head = person('hoahiepbac')
      const scene = await head.scene(where)
      const { number, revision: previous } = scene.replay.projection
      const written = writtenPledge({ bloc: { id: bloc, name: 'Khối' }, number: number + 1, previous })
      return freezeRevision(head.services, scene, written, null, keyOf('hoahiepbac'))
    }

    async function open() {
      const witness = person('noivu')
      return openSigning(witness.services, await witness.scene(where), keyOf('noivu'))
    }

    /** What a leader who agrees to everything is about to sign. */
    async function choice(uid: string) {
      const one = person(uid)
      const scene = await one.scene(where)
      const digest = scene.replay.projection.revision
      // before the first freeze there is only a text that nobody has frozen
      const read = digest === '-' ? ok(writtenPledge()) : readRevision(await revisionText(digest), digest)
      if (!read.ok) throw new Error(read.failure.code)
      const marks = Object.fromEntries(
        read.value.revision.items.map((item) => [
          item.id,
          { mark: 'agree' as const, note: '', digest: itemDigest(item) },
        ]),
      )
      const review: Review = { by: uid, at: 0, item: '', marks }
      return { scene, choice: { read: read.value, review, capacity: 'CHỦ TỊCH' } }
    }

    async function revisionText(digest: string): Promise<string> {
      const fields = (await emulator.read(`blocs/${bloc}/years/2014/revisions/${digest}`)) as {
        text: { stringValue: string }
      }
      return fields.text.stringValue
    }

    async function sign(uid: string) {
      const one = person(uid)
      const ready = await choice(uid)
      return signPledge(one.services, ready.scene, ready.choice, keyOf(uid))
    }

    async function attest() {
      const witness = person('noivu')
      const scene = await witness.scene(where)
      const confirmed = new Set(comparedSeats(scene).map(({ kid }) => kid))
      return attestYear(witness.services, scene, confirmed, keyOf('noivu'))
    }

    /** The witness designates the unit that leads the bloc. */
    async function designate(unit: string) {
      const witness = person('noivu')
      const choice = { unit, ground: 'Nghị quyết về sắp xếp đơn vị hành chính' }
      return designateHead(witness.services, await witness.scene(where), choice, keyOf('noivu'))
    }

    /** The witness revokes a key. */
    async function revoke(kid: string) {
      const witness = person('noivu')
      const choice = { kid, owner: '', reason: 'Không dùng nữa' }
      const revoked = await revokeKey(witness.services, await witness.scene(where), choice, keyOf('noivu'))
      if (!revoked.ok) throw new Error(`not revoked: ${revoked.failure.code}`)
    }

    return { where, keys, revoke, keyOf, freeze, open, choice, sign, attest, designate, draftSignature }
  }

  async function close(): Promise<void> {
    for (const one of people.values()) await one.leave()
    emulator.stop()
  }

  return { emulator, people, person, owner, newYear, close }
}
