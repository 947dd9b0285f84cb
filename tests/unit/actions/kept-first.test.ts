import { expect, test } from 'vitest'

import { freezeRevision } from '@/actions/freeze-revision'
import { performAct, type ActStep } from '@/actions/perform-act'
import { draftText, prepareAct, type ActDraft } from '@/actions/prepare-act'
import type { Services } from '@/actions/scene'
import { fail, ok } from '@/domain/shared/result'
import type { Site } from '@/domain/signing/assertion'

import { actingAt, keyAt, leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { writtenPledge } from '../../fixtures/pledge'
import { layTable, type Table } from '../../fixtures/table'

const hoaMinh = leaderOf('hoa-minh')

function signature(table: Table): ActDraft<'sign'> {
  return {
    act: 'sign',
    body: { ...table.seat('hoa-minh'), decision: 'agree' },
    notes: { reservations: [] },
  }
}

function opened(kind: 'passkey' | 'device' = 'passkey') {
  const table = tableAt('signing', kind)
  const scene = sceneAt(table, hoaMinh)
  return { table, scene, key: keyAt(table, 'hoaminh'), draft: signature(table), ...actingAt(table) }
}

test('an act is on the device before it is sent, as it was signed and where', async () => {
  const { table, services, scene, key, draft, outbox, server, signed } = opened()
  let inOutbox = -1
  const { commitAct } = services.database
  Object.assign(services.database, {
    commitAct: async (...sent: Parameters<typeof commitAct>) => {
      inOutbox = (await outbox.all()).length
      return commitAct(...sent)
    },
  })
  const steps: ActStep[] = []
  const result = await performAct(services, scene, draft, key, (step) => steps.push(step))
  expect(inOutbox).toBe(1)
  expect(steps).toEqual(['confirming', 'sending'])
  const [kept] = await outbox.all()
  const sig = result.ok ? result.value.sig : ''
  expect(kept).toMatchObject({ id: sig, where: table.where, signed: { sig, by: 'hoaminh' }, beside: {} })
  expect(server.log.at(-1)?.sig).toBe(sig)
  expect(signed.map(({ text }) => text)).toEqual([draftText(scene, draft, key)])
})

test.each([
  [100_000, true],
  [100_001, false],
])('an act that signs its time and took %i ms to confirm is kept: %s', async (took, kept) => {
  const table = tableAt('signed', 'device')
  const { services, outbox } = actingAt(table)
  const begun = services.clock.now()
  const times = [begun, begun + took]
  const slow = { ...services, clock: { ...services.clock, now: () => times.shift() ?? begun + took } }
  const body = { revision: table.replay().projection.revision }
  const draft = { act: 'reopen' as const, body, notes: { reason: 'x' } }
  const prepared = await prepareAct(slow, sceneAt(table, witness), draft, keyAt(table, 'noivu'))
  expect(prepared).toMatchObject(
    kept ? { value: { signed: { ct: begun } } } : { failure: { code: 'CONFIRMED_TOO_LATE' } },
  )
  expect(await outbox.all()).toHaveLength(kept ? 1 : 0)
})

test('nothing is sent while the device is still writing it down', async () => {
  const { services, scene, key, draft, outbox, server } = opened()
  let written = (): void => undefined
  const keep = (...kept: Parameters<typeof outbox.keep>) =>
    new Promise<Awaited<ReturnType<typeof outbox.keep>>>((resolve) => {
      written = () => resolve(outbox.keep(...kept))
    })
  const writing = { ...services, outbox: { ...outbox, keep } }
  const under = performAct(writing, scene, draft, key)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(server.seen.commits).toBe(0)
  written()
  expect((await under).ok).toBe(true)
  expect(server.seen.commits).toBe(1)
})

test.each(['STORAGE_FULL', 'STORAGE_UNAVAILABLE'] as const)(
  'what the device cannot keep (%s) is not sent, and says so',
  async (code) => {
    const { services, scene, key, draft, outbox, server } = opened()
    const full = { ...services, outbox: { ...outbox, keep: () => Promise.resolve(fail(code)) } }
    expect(await performAct(full, scene, draft, key)).toMatchObject({ failure: { code } })
    expect(server.seen.commits).toBe(0)
  },
)

test.each<[string, string, (services: Services, table: Table) => object]>([
  ['KEY_CANCELLED', 'is cancelled', () => ({ sign: () => Promise.resolve(fail('KEY_CANCELLED')) })],
  [
    'CHALLENGE_MISMATCH',
    'signs something else',
    (_services, table) => ({
      sign: () => Promise.resolve(ok(table.signerOf('hoaminh').prove('another text'))),
    }),
  ],
])('%s: where the key %s nothing is kept and nothing sent', async (code, _what, signerOf) => {
  const { table, services, scene, key, draft, outbox, server } = opened()
  const bent = { ...services, signer: { ...services.signer, ...signerOf(services, table) } }
  expect(await performAct(bent, scene, draft, key)).toMatchObject({ failure: { code } })
  expect(await outbox.all()).toEqual([])
  expect(server.seen.commits).toBe(0)
})

test('under an alarm nobody is asked to sign', async () => {
  const { services, scene, key, draft, signed } = opened()
  const alarmed = { ...scene, replay: { ...scene.replay, alarm: { code: 'FORKED', seq: 2 } as const } }
  expect(await prepareAct(services, alarmed, draft, key)).toMatchObject({ failure: { code: 'ALARM_RAISED' } })
  expect(signed).toEqual([])
})

/** The site that the bloc has moved to since the signing was opened. */
const moved: Site = { origins: ['https://moi.giaouoc.test'], rpId: 'moi.giaouoc.test' }

test('acts of the signing are signed for the site that the opening fixed, the others for the bloc’s', async () => {
  const { table, services, scene, key, draft, signed } = opened('device')
  const elsewhere = { ...scene, bloc: { ...scene.bloc, ...moved, origins: [...moved.origins] } }
  await prepareAct(services, elsewhere, draft, key)
  const reopening = { act: 'reopen', body: { revision: table.replay().projection.revision } } as const
  const asWitness = { ...elsewhere, member: witness }
  await prepareAct(services, asWitness, { ...reopening, notes: { reason: 'x' } }, keyAt(table, 'noivu'))
  expect(signed.map(({ rpId }) => rpId)).toEqual([table.site.rpId, moved.rpId])
})

test('the same act of two years is two texts', () => {
  const [first, second] = ['2014', '2015'].map((year) => {
    const table = layTable('device', { bloc: 'khoi-phuong-lien-chieu', year })
    return { table, scene: sceneAt(table, hoaMinh) }
  })
  if (first === undefined || second === undefined) throw new Error('two years')
  const key = keyAt(first.table, 'hoaminh')
  const draft = signature(first.table)
  expect(draftText(second.scene, draft, key)).not.toBe(draftText(first.scene, draft, key))
})

test('what goes beside an act is kept with it: the text that a freeze freezes', async () => {
  const table = layTable('device')
  const { services, outbox } = actingAt(table)
  const scene = sceneAt(table, leaderOf('hoa-hiep-bac'))
  const composed = writtenPledge()
  const result = await freezeRevision(services, scene, composed, null, keyAt(table, 'hoahiepbac'))
  expect(result.ok).toBe(true)
  expect((await outbox.all()).map(({ beside }) => beside)).toEqual([{ revisionText: composed.text }])
})
