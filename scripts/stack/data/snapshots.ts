import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../../cli/problem'

const pointerName = 'CURRENT'
const folderName = 'snapshots'
const instanceName = 'instance'

/** Complete copies of a stack's data in one folder, of which exactly one counts. */
export type Snapshots = {
  /** The folder of the copy that counts, or undefined on a fresh start. */
  current(): string | undefined
  /** Fills a new folder and makes it the one that counts, in one step. */
  replace(fill: (folder: string) => Promise<void>): Promise<void>
}

/**
 * Opens the snapshots of a data folder. A file of one line names the copy that counts, and is
 * replaced by a rename: a kill at any moment leaves the old copy or the new one, never half of
 * either. What an interrupted replacement left behind is removed here.
 */
export function openSnapshots(dataDir: string): Snapshots {
  const pointer = join(dataDir, pointerName)
  const folder = join(dataDir, folderName)
  mkdirSync(folder, { recursive: true })

  const name = () => (existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined)
  const removeOthers = (keep: string | undefined) => {
    for (const each of readdirSync(folder)) {
      if (each !== keep) rmSync(join(folder, each), { recursive: true, force: true })
    }
  }

  let count = 0
  removeOthers(name())
  return {
    current() {
      const kept = name()
      if (kept === undefined) return undefined
      if (existsSync(join(folder, kept))) return join(folder, kept)
      throw problem(
        `Dữ liệu trong ${dataDir} không đọc được. Chạy npm run reset để bắt đầu lại từ đầu.`,
        `The data in ${dataDir} cannot be read. Run npm run reset to start afresh.`,
      )
    },
    async replace(fill) {
      count += 1
      const fresh = `${Date.now()}-${process.pid}-${count}`
      mkdirSync(join(folder, fresh))
      await fill(join(folder, fresh))
      writeFileSync(`${pointer}.new`, fresh)
      renameSync(`${pointer}.new`, pointer)
      removeOthers(fresh)
    },
  }
}

/**
 * The name of the data in a folder: stays the same from its fresh start until it is removed, across
 * restarts and crashes. What a browser remembers of one instance says nothing about another.
 */
export function instanceOf(dataDir: string): string {
  const file = join(dataDir, instanceName)
  if (existsSync(join(dataDir, pointerName)) && existsSync(file)) return readFileSync(file, 'utf8')
  const fresh = randomUUID()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, fresh)
  return fresh
}

/** Removes the data of a stack that has ended, and nothing else that may lie in the folder. */
export function removeData(dataDir: string): void {
  for (const name of [pointerName, instanceName, folderName])
    rmSync(join(dataDir, name), { recursive: true, force: true })
}
