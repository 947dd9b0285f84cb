import { expect, test } from 'vitest'

import { freezeRevision } from '@/actions/freeze-revision'
import { prepareAct } from '@/actions/prepare-act'
import type { ActingKey, Scene, Services } from '@/actions/scene'
import type { Revision } from '@/domain/pledge/revision'
import { emptyReplay } from '@/domain/log/replay'
import { fail } from '@/domain/shared/result'

const site = { origins: ['https://giaouoc.test'], rpId: 'giaouoc.test' }
const where = { bloc: 'khoi', year: '2014' }
const member = { uid: 'dung', role: 'leader', unit: 'hoa-minh', active: true, name: 'Dũng', position: 'CT' }
const scene = {
  replay: emptyReplay(where),
  member,
  bloc: { headUnit: 'hoa-minh', ...site },
} as unknown as Scene
const acting = { kid: 'a'.repeat(64), key: { kind: 'device' } } as unknown as ActingKey

/** Services whose signer cancels and counts how often it was asked: what is refused before was never signed. */
function counting() {
  const asked: string[] = []
  const sign = (_kid: string, _key: unknown, _site: string, text: string) => {
    asked.push(text)
    return Promise.resolve(fail('KEY_CANCELLED'))
  }
  return { asked, services: { signer: { sign }, clock: { now: () => 0 } } as unknown as Services }
}

const reopening = (length: number) => ({
  act: 'reopen' as const,
  body: { revision: '-' },
  notes: { reason: 'a'.repeat(length - '{"reason":""}'.length) },
})

test.each([
  [20_000, 'KEY_CANCELLED', 1],
  [20_001, 'NOTES_TOO_LONG', 0],
])('notes of %i characters: %s', async (length, code, times) => {
  const { services, asked } = counting()
  expect(await prepareAct(services, scene, reopening(length), acting)).toMatchObject({ failure: { code } })
  expect(asked).toHaveLength(times)
})

const list = (count: number) => Array.from({ length: count }, (_, number) => ({ id: `u${String(number)}` }))
const composed = ({ parties = 2, items = 1, text = 100 }) => ({
  digest: 'b'.repeat(64),
  text: 'a'.repeat(text),
  revision: { number: 1, previous: '-', parties: list(parties), items: list(items) } as unknown as Revision,
})

test.each([
  [{ parties: 60, items: 500, text: 500_000 }, 'KEY_CANCELLED'],
  [{ parties: 61 }, 'PLEDGE_TOO_LARGE'],
  [{ items: 501 }, 'PLEDGE_TOO_LARGE'],
  [{ text: 500_001 }, 'PLEDGE_TOO_LARGE'],
])('a pledge of %j: %s', async (size, code) => {
  const { services } = counting()
  expect(await freezeRevision(services, scene, composed(size), null, acting)).toMatchObject({
    failure: { code },
  })
})
