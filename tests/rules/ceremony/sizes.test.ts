import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { attestYear, comparedSeats } from '@/actions/attest-year'
import { freezeRevision } from '@/actions/freeze-revision'
import { openSigning } from '@/actions/open-signing'
import { signPledge } from '@/actions/sign-pledge'
import { emptyReplay } from '@/domain/log/replay'
import type { Member } from '@/domain/people/member'
import { itemDigest } from '@/domain/pledge/item'
import { shownStage } from '@/domain/year/attestation'

import { pledgeOf, writtenPledge } from '../../fixtures/pledge'
import { startEmulator, type Emulator } from '../support/emulator'
import { rulesPath } from '../support/suite'
import { serverTime } from '../support/values'
import { set } from '../support/writes'
import { seatPerson } from './person'

const site = { origins: ['http://localhost:5173'], rpId: 'localhost' }
const person = (uid: string, more: Partial<Member>): Member => ({
  uid,
  role: 'leader',
  admin: false,
  unit: '',
  name: `Người ${uid}`,
  position: 'Chủ tịch UBND phường',
  capacities: ['CHỦ TỊCH'],
  active: true,
  ...more,
})

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(readFileSync(rulesPath, 'utf8'))
})
afterAll(() => {
  emulator.stop()
})

test.each([12, 40])(
  '%i units sign with the app’s own actions, and the witness attests',
  { timeout: 180_000 },
  async (size) => {
    const bloc = `cum-${String(size)}`
    const where = { bloc, year: '2014' }
    const units = Array.from({ length: size }, (_, index) => `phuong-${String(index + 1)}`)
    const members = [
      ...units.map((unit) => person(`lanh-dao-${unit}`, { unit })),
      person('noivu', { role: 'witness', admin: true, capacities: [] }),
    ]
    const { settings, ...log } = { settings: {}, ...emptyReplay(where).projection }
    const writes = [
      set(`blocs/${bloc}`, {
        name: 'Cụm',
        kind: 'cum',
        headTitle: 'Cụm trưởng',
        witnessOffice: 'Sở Nội vụ',
        headUnit: units[0] ?? '',
        headBy: '-',
        handing: '',
        ...site,
      }),
      ...members.map((member) => set(`blocs/${bloc}/members/${member.uid}`, { ...member })),
      set(`blocs/${bloc}/years/2014`, {
        ...log,
        settings: {
          ...settings,
          title: 'Giao ước',
          date: '2014-03-28',
          time: '14:00',
          place: 'Hội trường',
          office: 'Sở Nội vụ',
          officeTitle: 'Giám đốc',
          signBy: '',
          bases: [],
          areas: [],
          source: '',
          note: '',
          rev: 1,
        },
        at: serverTime,
      }),
    ]
    expect(await emulator.commit(writes, 'owner')).toBe(200)
    const seated = members.map((member) =>
      seatPerson(member, emulator.port, { rpId: 'localhost', origin: 'http://localhost:5173' }),
    )
    const keys = await Promise.all(seated.map(async (one) => one.newKey(bloc)))
    const at = (index: number) => {
      const [one, key] = [seated[index], keys[index]]
      if (one === undefined || key === undefined) throw new Error(`nobody at ${String(index)}`)
      return { one, key }
    }
    const head = at(0)
    const witness = at(size)
    const pledge = pledgeOf()
    const written = writtenPledge({
      bloc: { id: bloc, name: 'Cụm' },
      parties: units.map((id) => ({ id, name: id, type: 'phường' })),
      headUnit: units[0] ?? '',
      items: pledge.items.map((item) => ({ ...item, targets: {} })),
    })
    const frozen = await freezeRevision(
      head.one.services,
      await head.one.scene(where),
      written,
      null,
      head.key,
    )
    expect(frozen).toMatchObject({ ok: true })
    expect(
      await openSigning(witness.one.services, await witness.one.scene(where), witness.key),
    ).toMatchObject({ ok: true })

    const marks = Object.fromEntries(
      written.revision.items.map((item) => [
        item.id,
        { mark: 'agree' as const, note: '', digest: itemDigest(item) },
      ]),
    )
    for (const index of units.keys()) {
      const { one, key } = at(index)
      const choice = { read: written, review: { by: '', at: 0, item: '', marks }, capacity: 'CHỦ TỊCH' }
      expect(await signPledge(one.services, await one.scene(where), choice, key)).toMatchObject({ ok: true })
    }
    const scene = await witness.one.scene(where)
    expect(shownStage(scene.replay, scene.verdicts)).toBe('signed')
    const compared = new Set(comparedSeats(scene).map(({ kid }) => kid))
    expect(compared.size).toBe(size)
    expect(await attestYear(witness.one.services, scene, compared, witness.key)).toMatchObject({
      ok: true,
      value: { seq: size + 3 },
    })
    for (const one of seated) await one.leave()
  },
)
