import { describe, expect, test, vi } from 'vitest'

import { utf8ToBytes, type Bytes } from '@/domain/shared/digest'
import { helpOver, sharedAmong } from '@/verify/helpers'

type Signed = readonly [spki: Bytes, signature: Bytes, data: Bytes]

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }

/** Somebody who signs: each text, and the same signature over another text. */
async function signer() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
  const hash = { name: 'ECDSA', hash: 'SHA-256' }
  return async (text: string): Promise<{ readonly good: Signed; readonly bad: Signed }> => {
    const data = utf8ToBytes(text)
    const signature = new Uint8Array(await crypto.subtle.sign(hash, privateKey, data))
    return { good: [spki, signature, data], bad: [spki, signature, utf8ToBytes(`${text}!`)] }
  }
}

/** As many helpers, each at the other end of its port. */
function helpers(count: number): readonly MessagePort[] {
  return Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel()
    helpOver(port1)
    return port2
  })
}

describe.each([0, 1, 2, 5])('%i helpers', (count) => {
  test('tell good signatures from bad ones, each its own asker', async () => {
    const [one, other] = await Promise.all([signer(), signer()])
    const signed = await Promise.all(['a', 'b', 'c', 'd'].flatMap((text) => [one(text), other(text)]))
    const ports = helpers(count)
    const verify = sharedAmong(ports)
    const mixed = signed.flatMap(({ good, bad }) => [verify(...good), verify(...bad)])
    expect(await Promise.all(mixed)).toEqual(signed.flatMap(() => [true, false]))
    const [{ good, bad }, [alien]] = [await one('later'), (await other('x')).good]
    expect(await Promise.all([verify(...bad), verify(...good), verify(alien, good[1], good[2])])).toEqual([
      false,
      true,
      false,
    ])
    for (const port of ports) port.close()
  })
})

test('what is asked in one go is shared out, and a key goes over once', async () => {
  const sign = await signer()
  const signed = await Promise.all(['a', 'b', 'c', 'd'].map(sign))
  const ports = helpers(2)
  const posts = ports.map((port) => vi.spyOn(port, 'postMessage'))
  const verify = sharedAmong(ports)
  await Promise.all(signed.map(({ good }) => verify(...good)))
  await Promise.all(signed.map(({ good }) => verify(...good)))
  for (const post of posts) {
    const batches = post.mock.calls.map(
      ([batch]) => batch as { readonly keys: readonly Bytes[]; readonly signatures: readonly unknown[] },
    )
    expect(batches.map(({ signatures }) => signatures.length)).toEqual([2, 2])
    expect(batches.map(({ keys }) => keys.length)).toEqual([1, 0])
  }
  for (const port of ports) port.close()
})

test('each asker hears of their own signature, in whatever order the answers come', async () => {
  const sign = await signer()
  const { port1, port2 } = new MessageChannel()
  const held: { readonly id: number; readonly signatures: readonly unknown[] }[] = []
  port1.onmessage = ({ data }: MessageEvent<(typeof held)[number]>) => held.push(data)
  const verify = sharedAmong([port2])
  const { good } = await sign('a')
  const first = Promise.all(Array.from({ length: 6 }, () => verify(...good)))
  // what is asked in one go is one batch; this is asked later
  await Promise.resolve()
  const last = Promise.all([verify(...good), verify(...good)])
  await vi.waitFor(() => {
    expect(held.map(({ signatures }) => signatures.length)).toEqual([6, 2])
  })
  port1.postMessage({ id: 7, good: [true, true] })
  port1.postMessage({ id: held[1]?.id, good: [false, true] })
  expect(await last).toEqual([false, true])
  port1.postMessage({ id: held[1]?.id, good: [true, true] })
  port1.postMessage({ id: held[0]?.id, good: [true, false, true, 'true', 1] })
  expect(await first).toEqual([true, false, true, false, false, false])
  for (const port of [port1, port2]) port.close()
})
