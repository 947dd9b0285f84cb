import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { terminal } from '../../scripts/cli/say'
import { startStack } from '../../scripts/stack'
import { e2ePortOffset } from './e2e'

/** Starts the whole stack on fresh demo data and serves the built app; what it gives back stops it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-uoc-e2e-'))
  const stack = await startStack({
    portOffset: e2ePortOffset,
    dataDir,
    seed: true,
    serve: true,
    say: terminal,
  })
  return async () => {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
