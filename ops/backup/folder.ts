import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { messageOf, problem } from '../../scripts/cli/problem'
import { readBackup, textOf, type Backup, type ReadBackup } from './file'

/** How much is written at once (letters). */
const portion = 1_000_000

const named = /^giao-uoc-.+-\d{8}T\d{6}Z\.json$/

/** The name of a backup: whose, and as of when in UTC. */
function nameOf({ project, at }: Pick<Backup, 'project' | 'at'>): string {
  return `giao-uoc-${project}-${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z.json`
}

/**
 * Writes a backup into a folder under its own name, complete or not at all, and never over another. Only its owner may
 * read it: it holds addresses of people.
 */
export function writeBackup(
  folder: string,
  backup: Backup,
): { readonly file: string; readonly digest: string } {
  const file = join(folder, nameOf(backup))
  const unfinished = `${file}.part-${process.pid}`
  if (existsSync(file))
    throw problem(
      `Đã có bản sao lưu ${file}: không ghi đè. Xin chạy lại sau một giây.`,
      `The backup ${file} is there already and is not overwritten. Run the command again in a second.`,
    )
  try {
    mkdirSync(folder, { recursive: true })
    const digest = writeText(unfinished, backup)
    renameSync(unfinished, file)
    return { file, digest }
  } catch (error) {
    throw problem(
      `Không ghi được bản sao lưu ${file} (${messageOf(error)}). Không có gì bị ghi đè.`,
      `The backup ${file} cannot be written (${messageOf(error)}). Nothing was overwritten.`,
    )
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished)
  }
}

function writeText(file: string, backup: Backup): string {
  const handle = openSync(file, 'wx', 0o600)
  try {
    const pieces = textOf(backup)
    let waiting = ''
    for (;;) {
      const { done, value } = pieces.next()
      if (done !== true) waiting += value
      if (done === true || waiting.length > portion) {
        writeFileSync(handle, waiting)
        waiting = ''
      }
      if (done === true) {
        fsyncSync(handle)
        return value
      }
    }
  } finally {
    closeSync(handle)
  }
}

/** Removes all but the newest backups of a project; answers the names of those removed. */
export function keepNewest(folder: string, project: string, count: number): readonly string[] {
  const own = readdirSync(folder)
    .filter(
      (name) => named.test(name) && name.slice(0, -'-YYYYMMDDTHHMMSSZ.json'.length) === `giao-uoc-${project}`,
    )
    .sort()
  const old = own.slice(0, -count)
  for (const name of old) rmSync(join(folder, name))
  return old
}

/** Reads a backup from a file. */
export function readBackupFile(file: string): ReadBackup {
  return readBackup(textIn(file))
}

function textIn(file: string): string {
  try {
    if (statSync(file).isFile()) return readFileSync(file, 'utf8')
  } catch (error) {
    throw problem(
      `Không đọc được tệp ${file} (${messageOf(error)}).`,
      `The file ${file} cannot be read (${messageOf(error)}).`,
    )
  }
  throw problem(`${file} không phải là tệp.`, `${file} is not a file.`)
}
