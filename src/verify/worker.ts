import { verifyEcdsa } from '@/device/ecdsa'
import { verifyBundle } from '@/domain/proof/verify-bundle'

import type { Answer, Request } from './messages'
import { readFile } from './read-file'

function answer(message: Answer): void {
  postMessage(message)
}

async function check({ file, witnessKeys, wardKeys, demo }: Request): Promise<void> {
  const read = await readFile(file)
  if (!read.ok) {
    answer({ kind: 'refused', code: read.failure.code })
    return
  }
  const trust = { witnessKeys, wardKeys: new Map(wardKeys), demo }
  const report = await verifyBundle(read.value.text, trust, verifyEcdsa, (done, total) => {
    answer({ kind: 'progress', done, total })
  })
  answer({ kind: 'report', report, fromPdf: read.value.fromPdf })
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  check(data).catch(() => {
    answer({ kind: 'refused', code: 'UNEXPECTED' })
  })
})
