import { writeFileSync } from 'node:fs'
import { verifyEcdsa } from '../src/device/ecdsa'
import { verifyBundle } from '../src/domain/proof/verify-bundle'
import type { VerifyEcdsa } from '../src/domain/signing/verify'
import { largeBundle } from '../tests/fixtures/large-bundle'
import { readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'

const HELP = `node --import tsx/esm scripts/bench-proof.ts: đo thời gian kiểm tra một tệp bằng chứng lớn
(measures the verifying of a large proof beside the bare cryptography of the same signatures)

  --json FILE   ghi kết quả ra tệp (writes the figures to a file)
  --help        in phần này (this text)`

const units = 200
const entries = 5_000
const rounds = 3
const atOnce = 64

/** From the bytes of a key to the answer, nothing remembered in between. */
const plain: VerifyEcdsa = async (spki, signature, data) => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('spki', spki.slice(), algorithm, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature.slice(), data.slice())
}

await run(async () => {
  const { json } = readOptions(HELP, { json: { type: 'string' } })
  const { text, witness } = largeBundle(units, entries)
  const trust = { witnessKeys: [witness], wardKeys: new Map<string, string>(), demo: false }
  const asked: Parameters<VerifyEcdsa>[] = []
  let told = 0
  const recording: VerifyEcdsa = (...input) => {
    asked.push(input)
    return verifyEcdsa(...input)
  }
  const first = await verifyBundle(text, trust, recording, () => (told += 1))
  if (first.code !== null) throw problem(`Tệp mẫu không hợp lệ: ${first.code}`, 'The sample is not valid.')
  const ours = await fastest(() => verifyBundle(text, trust, verifyEcdsa))
  const floor = await fastest(() => bare(asked, plain))
  const known = await fastest(() => bare(asked, verifyEcdsa))
  const ratio = Math.round((ours / floor) * 100) / 100
  const name = `verify a proof of ${String(units)} units, ${String(asked.length)} signatures`
  console.log(`${name}: ${(text.length / 1e6).toFixed(1)} MB, told of progress ${String(told)} times`)
  console.log(`  ${ours.toFixed(0)} ms; bare WebCrypto ${floor.toFixed(0)} ms; ${String(ratio)} × (aim 1.5)`)
  console.log(`  bare WebCrypto with the keys taken in before: ${known.toFixed(0)} ms`)
  const figure = { name, unit: 'ms', floor: Math.round(floor), ours: Math.round(ours), ratio, aim: 1.5 }
  if (typeof json === 'string') writeFileSync(json, `${JSON.stringify([figure])}\n`)
})

/** The same verifications and nothing else, as many at once. */
async function bare(asked: readonly Parameters<VerifyEcdsa>[], ecdsa: VerifyEcdsa): Promise<void> {
  for (let from = 0; from < asked.length; from += atOnce) {
    await Promise.all(asked.slice(from, from + atOnce).map((input) => ecdsa(...input)))
  }
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}
