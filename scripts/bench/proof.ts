import { verifyEcdsa } from '../../src/device/ecdsa'
import { verifyBundle } from '../../src/domain/proof/verify-bundle'
import type { VerifyEcdsa } from '../../src/domain/signing/verify'
import { largeBundle } from '../../tests/fixtures/large-bundle'
import { problem } from '../cli/problem'
import { beside, type Figure } from './figures'

const units = 200
const entries = 5_000
const rounds = 7
const atOnce = 64
const ratio = 1.5

type Asked = Parameters<VerifyEcdsa>

/**
 * How long a large proof takes to check, beside the bare cryptography of the same file: each key taken in once, each
 * signature verified once, as many at a time, and nothing read, hashed or compared.
 */
export async function measureProof(): Promise<Figure> {
  const { text, witness } = largeBundle(units, entries)
  const trust = { witnessKeys: [witness], wardKeys: new Map<string, string>(), demo: false }
  const asked: Asked[] = []
  const recording: VerifyEcdsa = (...input) => {
    asked.push(input)
    return verifyEcdsa(...input)
  }
  const check = async (ecdsa: VerifyEcdsa): Promise<void> => {
    const { code } = await verifyBundle(text, trust, ecdsa)
    if (code !== null) throw problem(`Tệp mẫu không hợp lệ: ${code}`, 'The sample is not valid.')
  }
  await check(recording)
  let [ours, floor] = [Infinity, Infinity]
  // in turn, so that a busy moment of the machine meets both
  for (let round = 0; round < rounds; round += 1) {
    floor = Math.min(floor, await timeOf(() => bare(asked)))
    ours = Math.min(ours, await timeOf(() => check(verifyEcdsa)))
  }
  const size = `${units} đơn vị, ${asked.length} chữ ký, ${(text.length / 1e6).toFixed(1)} MB`
  return beside(`kiểm tra tệp bằng chứng (checking a proof): ${size}`, floor, ours, ratio)
}

async function bare(asked: readonly Asked[]): Promise<void> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = new Map<Uint8Array, CryptoKey>()
  for (const [spki] of asked) {
    if (!keys.has(spki))
      keys.set(spki, await crypto.subtle.importKey('spki', spki.slice(), algorithm, false, ['verify']))
  }
  for (let from = 0; from < asked.length; from += atOnce) {
    const batch = asked.slice(from, from + atOnce)
    const good = await Promise.all(batch.map((input) => verify(keys, input)))
    if (good.includes(false)) throw new Error('A signature of the sample is not good.')
  }
}

function verify(keys: ReadonlyMap<Uint8Array, CryptoKey>, [spki, signature, data]: Asked): Promise<boolean> {
  const key = keys.get(spki)
  if (key === undefined) throw new Error('A key was not taken in.')
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature.slice(), data.slice())
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
