import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Identity = v.object({ pid: v.number(), start: v.string() })

const RecordSchema = v.object({
  launcher: Identity,
  keeper: Identity,
  pageUrl: v.string(),
})

/** Which processes serve the data of one folder: written as they start, removed as they end. */
export type StackRecord = v.InferOutput<typeof RecordSchema>

const fileIn = (dataDir: string): string => join(dataDir, 'stack.json')

/** The record left in a data folder; one that cannot be read counts as none. */
export function readRecord(dataDir: string): StackRecord | undefined {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return undefined
  try {
    return v.parse(RecordSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes the record in one step, so that a reader sees all of it or nothing. */
export function writeRecord(dataDir: string, record: StackRecord): void {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${fileIn(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(record))
  renameSync(draft, fileIn(dataDir))
}

/** Forgets the processes of a data folder. */
export function removeRecord(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}
