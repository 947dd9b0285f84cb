import { expect, test } from 'vitest'

import { createKey } from '@/actions/create-key'
import type { Services } from '@/actions/scene'
import type { MadeKey, Owner } from '@/device/signer'
import { fail, ok, type Result } from '@/domain/shared/result'
import { keyId, maxKeys } from '@/domain/signing/key'

import { createSigner } from '../../fixtures/signers'

const owner: Owner = { bloc: 'khoi', uid: 'an', email: 'an@demo.test', name: 'An', rpId: 'giaouoc.test' }
const other = createSigner('an', 'passkey')
const privateKey = { type: 'private' } as CryptoKey

type Answers = {
  readonly made?: Result<null>
  readonly remember?: Result<null>
  readonly register?: Result<string>
  readonly room?: Result<number>
}

/** A device and a server that answer so; `done` names what was asked of them, in order. */
function servicesWith(kind: 'passkey' | 'device', answers: Answers = {}) {
  const { spki, credentialId, transports, synced } = createSigner('an', kind).key
  const key = { kind, spki, credentialId, transports, synced }
  const fresh: MadeKey = kind === 'device' ? { ...key, privateKey } : key
  const done: [string, ...unknown[]][] = []
  const say =
    <T>(word: string, answer: Result<T>) =>
    (...asked: unknown[]) => {
      done.push([word, ...asked])
      return Promise.resolve(answer)
    }
  const services = {
    signer: {
      make: say('make', answers.made?.ok === false ? answers.made : ok(fresh)),
      remember: say('remember', answers.remember ?? ok(null)),
    },
    database: {
      keyRoom: say('keyRoom', answers.room ?? ok(1)),
      registerKey: say('register', answers.register ?? ok(keyId(key.spki))),
    },
    clock: { now: () => 77 },
  } as unknown as Services
  return { services, done, key, kid: keyId(key.spki), words: () => done.map(([word]) => word) }
}

test('a device key is safe on the device, with its private half, before the server hears of it', async () => {
  const { services, done, key, kid } = servicesWith('device')
  const result = await createKey(services, 'device', owner, [], 0)
  expect(result).toEqual(ok({ kid, key: { uid: 'an', ...key, at: 77 } }))
  expect(done).toEqual([
    ['make', 'device', owner, []],
    ['remember', { kid, bloc: 'khoi', uid: 'an', kind: 'device', credentialId: '', privateKey }],
    ['register', 'khoi', { uid: 'an', ...key }],
  ])
})

test('a device key that the device does not keep is never registered; a passkey is, its device has it', async () => {
  const remember = fail('STORAGE_FULL')
  const device = servicesWith('device', { remember })
  expect(await createKey(device.services, 'device', owner, [], 0)).toEqual(remember)
  expect(device.words()).toEqual(['make', 'remember'])
  const passkey = servicesWith('passkey', { remember })
  expect(await createKey(passkey.services, 'passkey', owner, [], 0)).toMatchObject({ ok: true })
})

test('an authenticator is told of the passkeys there are, and not of device keys', async () => {
  const { services, done } = servicesWith('passkey')
  await createKey(services, 'passkey', owner, [other.key, createSigner('an', 'device').key], 2)
  expect(done[0]).toEqual(['make', 'passkey', owner, [other.key.credentialId]])
})

test.each([
  [maxKeys - 1, 0, ['make', 'remember', 'register']],
  [maxKeys, 0, ['keyRoom']],
  [maxKeys, 1, ['keyRoom', 'make', 'remember', 'register']],
])('with %i keys made and room for %i more', async (made, room, words) => {
  const { services, words: said, done } = servicesWith('device', { room: ok(room) })
  const result = await createKey(services, 'device', owner, [], made)
  expect(said()).toEqual(words)
  expect(result.ok).toBe(words.includes('register'))
  expect(done.filter(([word]) => word === 'keyRoom')).toEqual(
    made < maxKeys ? [] : [['keyRoom', 'khoi', 'an']],
  )
})

test.each<[string, Answers]>([
  ['KEY_CANCELLED', { made: fail('KEY_CANCELLED') }],
  ['DENIED', { register: fail('DENIED') }],
])('%s: then there is no key to sign with', async (code, answers) => {
  const { services } = servicesWith('passkey', answers)
  expect(await createKey(services, 'passkey', owner, [], 0)).toMatchObject({ failure: { code } })
})
