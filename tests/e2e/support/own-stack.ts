import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startStack, type Stack } from '../../../scripts/stack'
import { e2ePortOffset } from '../../support/e2e'

/** A stack beside the common one, for a test that ends it by force and starts it again on the same data. */
export type OwnStack = {
  readonly pageUrl: string
  /** Where its Firestore emulator listens. */
  readonly firestore: number
  /** Ends everything at once, as a crash would; what was not on disk is lost. */
  readonly kill: () => Promise<void>
  readonly startAgain: () => Promise<void>
  /** Ends it for good and takes its data away. */
  readonly close: () => Promise<void>
}

/** Starts such a stack, with the demo data entered. */
export async function startOwnStack(): Promise<OwnStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-uoc-crash-'))
  const start = () => startStack({ portOffset: e2ePortOffset + 7, dataDir, seed: true, serve: true })
  let running: Stack = await start()
  return {
    pageUrl: running.pageUrl,
    firestore: running.ports.firestore,
    kill: () => running.kill(),
    startAgain: async () => {
      running = await start()
    },
    close: async () => {
      await running.kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
