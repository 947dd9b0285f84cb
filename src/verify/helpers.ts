import { verifyEcdsa } from '@/device/ecdsa'
import type { Bytes } from '@/domain/shared/digest'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'

/** From this size on (bytes) a file has so many signatures that starting helpers costs less than they save. */
const large = 256 * 1024
const most = 4

/** How many helpers a file of `size` bytes is worth: one for each processor; none if it is small or there is but one. */
export function helpersFor(size: number): number {
  const processors = navigator.hardwareConcurrency
  return size < large || processors < 2 ? 0 : Math.min(processors, most)
}

/** Signatures to verify. Keys come along the first time, and go by the order in which they came from then on. */
type Batch = {
  readonly id: number
  readonly keys: readonly Bytes[]
  readonly signatures: readonly { readonly key: number; readonly signature: Bytes; readonly data: Bytes }[]
}

type Answer = { readonly id: number; readonly good: readonly boolean[] }

/** Verifies the signatures that come through `port`, for a worker that has a large file to check. */
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

/** One helper, as seen from the worker that asks it. */
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
 * ECDSA by the helpers behind `ports`: what is asked in one go is shared out among them. A browser verifies where it
 * is asked to, one signature after another, so a large file takes as many processors as there are. Without helpers
 * this thread does it all.
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
