import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test } from '@playwright/test'

import { startStack } from '../../scripts/stack'
import { attest, review, sign } from './support/ceremony'
import { gather } from './support/gather'
import { leave } from './support/person'

/** A stack of the test's own, away from the one that the other tests share. */
const portOffset = 2000

test('the stack is killed after the third signature, started again, and the ceremony ends', async ({
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-uoc-crash-'))
  const options = { portOffset, dataDir, seed: true, serve: true }
  let stack = await startStack(options)
  try {
    const { witness, signers } = await gather(browser, stack.pageUrl)
    for (const leader of signers) await review(leader)
    for (const leader of signers.slice(0, 3)) await sign(leader)
    await stack.kill()
    stack = await startStack(options)
    for (const leader of signers.slice(3)) await sign(leader)
    await attest(witness)
    await leave(witness, ...signers)
  } finally {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
