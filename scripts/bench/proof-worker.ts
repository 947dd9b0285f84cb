import { verifyEcdsa } from '../../src/device/ecdsa'
import { verifyBundle } from '../../src/domain/proof/verify-bundle'
import type { VerifyEcdsa } from '../../src/domain/signing/ecdsa'
import { helpOver, sharedAmong } from '../../src/verify/helpers'

const rounds = 7
const atOnce = 64

/** A proof to check, and the fingerprint of its witness. */
export type ProofToCheck = {
  readonly text: string
  readonly witness: string
}

/** What a worker of the bench is there for: to measure, or to help over a port. */
export type ProofTask =
  | { readonly kind: 'measure'; readonly proof: ProofToCheck; readonly helpers: readonly MessagePort[] }
  | { readonly kind: 'help'; readonly port: MessagePort }

/** The best times of checking it and of the bare cryptography, in ms, and the number of signatures. */
export type ProofTimes = {
  readonly signatures: number
  readonly ours: number
  readonly floor: number
}

type Asked = Parameters<VerifyEcdsa>

/** Each key taken in once, each signature verified once, as many at a time; nothing read, hashed or compared. */
async function bare(asked: readonly Asked[]): Promise<void> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = new Map<Uint8Array, CryptoKey>()
  for (const [spki] of asked) {
    if (!keys.has(spki))
      keys.set(spki, await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']))
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
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, data)
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function measure(
  { text, witness }: ProofToCheck,
  helpers: readonly MessagePort[],
): Promise<ProofTimes> {
  const shared = sharedAmong(helpers)
  const trust = { witnessKeys: [witness], wardKeys: new Map<string, string>(), demo: false }
  const asked: Asked[] = []
  const recording: VerifyEcdsa = (...input) => {
    asked.push(input)
    return verifyEcdsa(...input)
  }
  const check = async (ecdsa: VerifyEcdsa): Promise<void> => {
    const { code } = await verifyBundle(text, trust, ecdsa)
    if (code !== null) throw new Error(`The sample is not valid: ${code}`)
  }
  await check(recording)
  let [ours, floor] = [Infinity, Infinity]
  // in turn, so that a busy moment of the machine meets both
  for (let round = 0; round < rounds; round += 1) {
    floor = Math.min(floor, await timeOf(() => bare(asked)))
    ours = Math.min(ours, await timeOf(() => check(shared)))
  }
  return { signatures: asked.length, ours, floor }
}

addEventListener('message', ({ data }: MessageEvent<ProofTask>) => {
  if (data.kind === 'help') {
    helpOver(data.port)
    return
  }
  measure(data.proof, data.helpers).then(postMessage, (error: unknown) => {
    // reported to the page that started this worker, as an error of the worker
    setTimeout(() => {
      throw error
    })
  })
})
