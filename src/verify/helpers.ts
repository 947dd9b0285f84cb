import { verifyEcdsa } from '@/device/ecdsa'
import type { Bytes } from '@/domain/shared/digest'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'

/** From this size on (bytes) a file has enough signatures for helpers to pay off. */
const minSize = 256 * 1024
const maxHelpers = 4

/** The number of helpers for a file of `size` bytes: one per processor; none if it is small or there is only one. */
export function helpersFor(size: number): number {
  const processors = navigator.hardwareConcurrency
  return size < minSize || processors < 2 ? 0 : Math.min(processors, maxHelpers)
}

/** Signatures to verify. A key is sent the first time only, and referred to by its index from then on. */
type Batch = {
  readonly id: number
  readonly keys: readonly Bytes[]
  readonly signatures: readonly { readonly key: number; readonly signature: Bytes; readonly data: Bytes }[]
}

type Answer = { readonly id: number; readonly good: readonly boolean[] }

/** Verifies the signatures received through `port`, for a worker that checks a large file. */
export function helpOver(port: MessagePort): void {
  const known: Bytes[] = []
  port.addEventListener('message', ({ data: { id, keys, signatures } }: MessageEvent<Batch>) => {
    known.push(...keys)
    const verdicts = signatures.map(async ({ key, signature, data }) => {
      const spki = known[key]
      return spki !== undefined && verifyEcdsa(spki, signature, data)
    })
    void Promise.all(verdicts).then((good) => {
      port.postMessage({ id, good } satisfies Answer)
    })
  })
  port.start()
}

type Asked = {
  readonly input: Parameters<VerifyEcdsa>
  readonly resolve: (good: boolean) => void
}

/** One helper, as seen by the worker that uses it. */
function helperAt(port: MessagePort): (asked: readonly Asked[]) => void {
  const known = new Map<Bytes, number>()
  const waiting = new Map<number, readonly Asked[]>()
  let last = 0
  port.addEventListener('message', ({ data: { id, good } }: MessageEvent<Answer>) => {
    for (const [index, { resolve }] of (waiting.get(id) ?? []).entries()) resolve(good[index] === true)
    waiting.delete(id)
  })
  port.start()
  return (asked) => {
    const keys: Bytes[] = []
    const signatures = asked.map(({ input: [spki, signature, data] }) => {
      const key = known.get(spki) ?? known.size
      if (key === known.size) keys.push(spki)
      known.set(spki, key)
      return { key, signature, data }
    })
    last += 1
    waiting.set(last, asked)
    port.postMessage({ id: last, keys, signatures } satisfies Batch)
  }
}

/**
 * ECDSA by the helpers behind `ports`: signatures requested in the same task are divided among them. A browser verifies
 * one signature after another in the requesting thread, so helpers let a large file use several processors. Without
 * helpers this thread does it all.
 */
export function sharedAmong(ports: readonly MessagePort[]): VerifyEcdsa {
  if (ports.length === 0) return verifyEcdsa
  const helpers = ports.map(helperAt)
  let gathered: Asked[] = []
  const send = (): void => {
    const share = Math.ceil(gathered.length / helpers.length)
    for (const [index, helper] of helpers.entries()) {
      const part = gathered.slice(index * share, (index + 1) * share)
      if (part.length > 0) helper(part)
    }
    gathered = []
  }
  return (...input) =>
    new Promise((resolve) => {
      if (gathered.length === 0) queueMicrotask(send)
      gathered.push({ input, resolve })
    })
}
