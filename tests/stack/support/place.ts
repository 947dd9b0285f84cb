import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { portsAt, requireFree } from '../../../scripts/stack/ports'
import { groupIsGone } from '../../../scripts/stack/process/processes'
import { readRecord } from '../../../scripts/stack/process/record'

/** A data folder of one's own and ports nobody uses. */
export type Place = {
  readonly dataDir: string
  readonly portOffset: number
}

/** Finds a place for a stack; its folder is removed after the test, once nothing writes to it. */
export async function freshPlace(): Promise<Place> {
  const dataDir = temporaryFolder()
  onTestFinished(async () => {
    const record = readRecord(dataDir)
    if (record !== undefined) await groupIsGone(record.keeper.pid, 30_000)
  })
  return { dataDir, portOffset: await freeOffset() }
}

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

async function freeOffset(): Promise<number> {
  const offset = 1_000 + Math.floor(Math.random() * 20_000)
  try {
    await requireFree(portsAt(offset), ['page', 'auth', 'firestore'])
    return offset
  } catch {
    return freeOffset()
  }
}

/** The process group that serves a place now. */
export function keeperOf({ dataDir }: Pick<Place, 'dataDir'>): number {
  const record = readRecord(dataDir)
  if (record === undefined) throw new Error('Nothing is recorded there.')
  return record.keeper.pid
}
