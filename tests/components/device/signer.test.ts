import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { verifyEcdsa } from '@/device/ecdsa'
import { createSigner, type Owner } from '@/device/signer'
import { openDeviceDatabase, type OwnKey } from '@/device/storage'
import { hexToBytes, utf8ToBytes } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'
import { keyBytes, keyId, type SigningKey } from '@/domain/signing/key'

const owner: Owner = { bloc: 'khoi', uid: 'an', email: 'an@demo.test', name: 'An', rpId: 'localhost' }

/** The device's store, as a page finds it that is opened now. */
async function opened() {
  const database = await openDeviceDatabase()
  if (!database.ok) throw new Error(database.failure.detail)
  onTestFinished(() =>
    database.value.use((db) => {
      db.close()
      return Promise.resolve()
    }),
  )
  return database
}

beforeEach(async () => {
  const { value } = await opened()
  await value.use(async (db) => {
    for (const name of db.objectStoreNames) await db.clear(name)
  })
})

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** A device key of `bloc` and `uid`, made and remembered by a page. */
async function madeKey(over: Partial<OwnKey> = {}) {
  const signer = createSigner(await opened())
  const { privateKey, ...made } = valueOf(await signer.make('device', owner, []))
  if (privateKey === undefined) throw new Error('a device key has a private half')
  const key: SigningKey = { ...made, uid: 'an', at: 0 }
  const kid = keyId(made.spki)
  const own = { kid, bloc: 'khoi', uid: 'an', kind: 'device', credentialId: '', privateKey, ...over } as const
  expect(await signer.remember(own)).toEqual(ok(null))
  return { key, kid, privateKey }
}

test('a device key signs on the next page too, and its private half cannot be taken out', async () => {
  const { key, kid, privateKey } = await madeKey()
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  const signer = createSigner(await opened())
  const proof = valueOf(await signer.sign(kid, key, 'localhost', 'một văn bản'))
  expect(proof).toMatchObject({ ad: '', cdj: '' })
  const verified = (text: string) =>
    verifyEcdsa(keyBytes(key), hexToBytes(proof.sig), utf8ToBytes(text).slice())
  expect(await verified('một văn bản')).toBe(true)
  expect(await verified('một văn bản khác')).toBe(false)
})

test('of two keys on a device each signs for itself, and one that is not there signs nothing', async () => {
  const [first, second] = [await madeKey(), await madeKey()]
  const signer = createSigner(await opened())
  const proof = valueOf(await signer.sign(first.kid, first.key, 'localhost', 'x'))
  const by = ({ key }: typeof first) =>
    verifyEcdsa(keyBytes(key), hexToBytes(proof.sig), utf8ToBytes('x').slice())
  expect([await by(first), await by(second)]).toEqual([true, false])
  const unknown = await signer.sign('f'.repeat(64), second.key, 'localhost', 'x')
  expect(unknown).toEqual(fail('KEY_NOT_ON_DEVICE'))
})

test('the keys of a device are told apart by whose they are and in which bloc', async () => {
  const mine = await madeKey()
  await madeKey({ uid: 'binh' })
  await madeKey({ bloc: 'cum' })
  const signer = createSigner(await opened())
  expect(await signer.ownKeys('khoi', 'an')).toEqual([mine.kid])
  expect(await signer.ownKeys('khoi', 'chi')).toEqual([])
})

test('a key that is somebody’s own is so on the next page', async () => {
  const signer = createSigner(await opened())
  expect(await signer.acknowledge('a')).toEqual(ok(null))
  await signer.acknowledge('b')
  expect(await createSigner(await opened()).acknowledged()).toEqual(['a', 'b'])
})

test('where the browser keeps nothing there is no device key; a passkey needs no memory', async () => {
  const signer = createSigner(fail('STORAGE_UNAVAILABLE'))
  expect(await signer.make('device', owner, [])).toEqual(fail('STORAGE_UNAVAILABLE'))
  const passkey = { kid: 'a', bloc: 'khoi', uid: 'an', kind: 'passkey', credentialId: 'ab' } as const
  expect(await signer.remember(passkey)).toEqual(ok(null))
  expect(await signer.remember({ ...passkey, kind: 'device' })).toEqual(fail('STORAGE_UNAVAILABLE'))
  expect(await signer.acknowledge('a')).toEqual(fail('STORAGE_UNAVAILABLE'))
})

test('a key that the device has no room for is not called remembered', async () => {
  const signer = createSigner(await opened())
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError')
  })
  onTestFinished(() => put.mockRestore())
  const key = { kid: 'a', bloc: 'khoi', uid: 'an', kind: 'device', credentialId: '' } as const
  expect(await signer.remember(key)).toMatchObject({ failure: { code: 'STORAGE_FULL' } })
  expect(await signer.acknowledge('a')).toMatchObject({ failure: { code: 'STORAGE_FULL' } })
})
