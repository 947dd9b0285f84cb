import type { Report } from '@/domain/proof/report'
import { verifyBundle } from '@/domain/proof/verify-bundle'

import { claimsProof } from './claims-proof'
import { helpOver, sharedAmong } from './helpers'
import type { Answer, Request, Task } from './messages'
import { readFile } from './read-file'

function answer(message: Answer): void {
  postMessage(message)
}

async function check(
  { file, witnessKeys, wardKeys, demo }: Request,
  helpers: readonly MessagePort[],
): Promise<void> {
  const read = await readFile(file)
  if (!read.ok) {
    answer((await claimsProof(file)) ? { kind: 'refused', code: read.failure.code } : { kind: 'noProof' })
    return
  }
  const trust = { witnessKeys, wardKeys: new Map(wardKeys), demo }
  const report = await verifyBundle(read.value.text, trust, sharedAmong(helpers), (done, total) => {
    answer({ kind: 'progress', done, total })
  })
  if (isUnread(report) && !(await claimsProof(file))) answer({ kind: 'noProof' })
  else answer({ kind: 'report', report, fromPdf: read.value.fromPdf })
}

/** True if a file was not even read as a bundle. */
function isUnread({ checks }: Report): boolean {
  return checks.some(({ id, state }) => id === 'file' && state === 'failed')
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  if (data.kind === 'help') {
    helpOver(data.port)
    return
  }
  check(data.request, data.helpers).catch(() => {
    answer({ kind: 'refused', code: 'UNEXPECTED' })
  })
})
