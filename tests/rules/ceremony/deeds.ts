import fc from 'fast-check'
import { expect } from 'vitest'

import { attachCopy } from '@/actions/attach-copy'
import { prepareAct } from '@/actions/prepare-act'
import { refusePledge } from '@/actions/refuse-pledge'
import { reopenYear } from '@/actions/reopen-year'
import { resumeSigning } from '@/actions/resume-signing'
import { baseOf } from '@/actions/scene'
import { sendAct } from '@/actions/send-act'
import { voidAct } from '@/actions/void-act'
import type { Kept } from '@/device/storage'
import { sha256Hex } from '@/domain/shared/digest'
import type { Result } from '@/domain/shared/result'

import { deed, everySeat, settle, uids, unitOf, type Deed, type Model, type Reality } from './deed'
import { atOnce, stale } from './interleaved'
import { loseKey, register } from './key-deeds'

const leader = fc.constantFrom(...uids)

const open = (model: Model, uid: string) => model.stage === 'signing' && !model.signed.has(uid)

function seat(model: Model, uid: string): void {
  model.signed.add(uid)
  if (model.signed.size === everySeat) model.stage = 'signed'
}

async function keep(reality: Reality, uid: string): Promise<Result<Kept>> {
  const { scene, choice } = await reality.year.choice(uid)
  const draft = reality.year.draftSignature(scene, choice)
  if (!draft.ok) return draft
  return prepareAct(reality.hall.person(uid).services, scene, draft.value, reality.year.keyOf(uid))
}

const sign = (uid: string) =>
  deed(
    `sign ${uid}`,
    (model) => open(model, uid),
    async ({ year }) => year.sign(uid),
    (model) => {
      seat(model, uid)
    },
  )

/** Signs and crashes before sending: the act stays in the drawer, and nothing has happened. */
const crash = (uid: string): Deed => ({
  check: (model) => open(model, uid),
  toString: () => `crash ${uid}`,
  run: async (model, reality) => {
    const kept = await keep(reality, uid)
    expect(kept.ok).toBe(true)
    if (kept.ok) reality.drawer.push(kept.value)
    await settle(model, reality)
  },
})

/** Sends whatever was signed once and may since have lost its place: accepted only where the place still stands. */
const resend = (index: number): Deed => ({
  check: () => true,
  toString: () => `resend ${String(index)}`,
  run: async (model, reality) => {
    const kept = reality.drawer[index % Math.max(1, reality.drawer.length)]
    if (kept?.signed.act !== 'sign') return
    const { services, scene } = reality.hall.person(kept.signed.by)
    const before = await scene(reality.year.where)
    const { freed, opening } = before.replay.projection
    const { unit } = kept.signed.body
    const stands = kept.signed.body.place === (freed[unit] ?? opening) && open(model, kept.signed.by)
    const revoked = before.replay.entries.some(
      (entry) => entry.act === 'revoke' && entry.body.key === kept.signed.kid,
    )
    const already = before.replay.entries.some((entry) => entry.sig === kept.signed.sig)
    const result = await sendAct(services, baseOf(before), kept)
    expect(result.ok).toBe(stands && !revoked && !already)
    if (result.ok) {
      seat(model, kept.signed.by)
      model.acts += 1
    }
    await settle(model, reality)
  },
})

/** Several sign in the same instant: all who may, do; nobody else. */
const together = (people: readonly string[]): Deed => ({
  check: () => true,
  toString: () => `together ${people.join(' ')}`,
  run: async (model, reality) => {
    const able = people.filter((uid) => open(model, uid))
    const results = await Promise.all(people.map(async (uid) => reality.year.sign(uid)))
    expect(people.filter((_uid, index) => results[index]?.ok === true)).toEqual(able)
    for (const uid of able) seat(model, uid)
    model.acts += able.length
    await settle(model, reality)
  },
})

const refuse = (uid: string) =>
  deed(
    `refuse ${uid}`,
    (model) => open(model, uid),
    async ({ hall, year }) => {
      const one = hall.person(uid)
      const why = { capacity: 'CHỦ TỊCH', reason: 'Chỉ tiêu chưa phù hợp' }
      return refusePledge(one.services, await one.scene(year.where), why, year.keyOf(uid))
    },
    (model) => {
      model.stage = 'halted'
    },
  )

const resume = deed(
  'resume',
  (model) => model.stage === 'halted',
  async ({ hall, year }) => {
    const one = hall.person('noivu')
    return resumeSigning(one.services, await one.scene(year.where), 'Đã trao đổi', year.keyOf('noivu'))
  },
  (model) => {
    model.stage = 'signing'
  },
)

const voidSignature = (uid: string) =>
  deed(
    `void ${uid}`,
    (model) => ['signing', 'signed'].includes(model.stage) && model.signed.has(uid),
    async ({ hall, year }) => {
      const one = hall.person('noivu')
      const scene = await one.scene(year.where)
      const seq = scene.replay.projection.signed[unitOf(uid)] ?? 0
      return voidAct(one.services, scene, { seq, reason: 'Ký nhầm' }, year.keyOf('noivu'))
    },
    (model) => {
      model.signed.delete(uid)
      model.stage = 'signing'
    },
  )

const voidAttestation = deed(
  'void the attestation',
  (model) => model.stage === 'inForce',
  async ({ hall, year }) => {
    const one = hall.person('noivu')
    const scene = await one.scene(year.where)
    const seq = scene.replay.projection.attested
    return voidAct(one.services, scene, { seq, reason: 'Chứng kiến nhầm' }, year.keyOf('noivu'))
  },
  (model) => {
    model.stage = 'signed'
  },
)

const reopen = (uid: 'hoahiepbac' | 'noivu') =>
  deed(
    `reopen by ${uid}`,
    ({ stage }) =>
      ['signing', 'halted', 'signed'].includes(stage) || (uid === 'hoahiepbac' && stage === 'frozen'),
    async ({ hall, year }) => {
      const one = hall.person(uid)
      return reopenYear(one.services, await one.scene(year.where), 'Sửa một chỉ tiêu', year.keyOf(uid))
    },
    (model) => {
      model.stage = 'drafting'
      model.signed.clear()
    },
  )

/** An office attaches the copy that it has signed elsewhere, a new one each time. */
const attach = (uid: string) =>
  deed(
    `attach by ${uid}`,
    (model) => model.stage === 'inForce',
    async ({ hall, year }, model) => {
      const one = hall.person(uid)
      const copy = { file: sha256Hex(`copy ${model.acts}`), fileName: 'Giao ước.pdf', bytes: 1000 }
      return attachCopy(one.services, await one.scene(year.where), copy, year.keyOf(uid))
    },
    () => undefined,
  )

const freeze = deed(
  'freeze',
  (model) => model.stage === 'drafting',
  ({ year }) => year.freeze(),
  (model) => {
    model.stage = 'frozen'
  },
)
const openIt = deed(
  'open',
  (model) => model.stage === 'frozen',
  ({ year }) => year.open(),
  (model) => {
    model.stage = 'signing'
  },
)
const attest = deed(
  'attest',
  (model) => model.stage === 'signed',
  ({ year }) => year.attest(),
  (model) => {
    model.stage = 'inForce'
  },
)

/** What one person does at one moment. */
const single = fc.oneof(
  fc.constant(freeze),
  fc.constant(openIt),
  leader.map(sign),
  leader.map(sign),
  leader.map(refuse),
  fc.constant(resume),
  leader.map(voidSignature),
  fc.constant(voidAttestation),
  fc.constantFrom('hoahiepbac' as const, 'noivu' as const).map(reopen),
  leader.map(loseKey),
  fc.constantFrom(...uids, 'noivu').map(attach),
  fc.constant(attest),
)
/** Acts that decide on what has been seen. */
const deciding = fc.oneof(
  leader.map(refuse),
  fc.constant(resume),
  leader.map(voidSignature),
  fc.constant(voidAttestation),
  fc.constantFrom('hoahiepbac' as const, 'noivu' as const).map(reopen),
)

/** Everything that people at the table may try, in any order, also several at once and on an old screen. */
export const deeds = [
  single,
  single,
  fc.subarray(uids, { minLength: 2 }).map(together),
  fc.array(single, { minLength: 2, maxLength: 4 }).map((all) => atOnce(all.map(({ plan }) => plan))),
  deciding.map(({ plan }) => stale(plan)),
  leader.map(crash),
  fc.nat(5).map(resend),
  leader.map(register),
]
