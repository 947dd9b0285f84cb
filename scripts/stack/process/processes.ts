import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A running process, told apart from a later one with the same number by when it started. */
export type Process = {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly start: string
  readonly command: string
}

/** The process of that number, if it runs. */
export function processOf(pid: number): Process | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs().find((each) => each.pid === pid)
}

/** The processes of a process group. */
export function processesIn(group: number): readonly Process[] {
  const all = process.platform === 'linux' ? allFromProc() : fromPs()
  return all.filter((each) => each.group === group)
}

/** Kills every process of a group at once; a group that is gone is no error. */
export function killGroup(group: number): void {
  if (group <= 1) throw new RangeError(`Not a group of ours: ${group}`)
  try {
    process.kill(process.platform === 'win32' ? group : -group, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Waits until no process of the group is left. Answers whether that came in time. */
export async function groupIsGone(group: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (processesIn(group).length > 0) {
    if (Date.now() > deadline) return false
    await pause(20)
  }
  return true
}

function allFromProc(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => fromProc(Number(name)))
    .filter((each) => each !== undefined)
}

// proc(5): the second field of stat is the name in brackets, which may hold anything; after it come
// state, parent, group and, as the 20th, the start in clock ticks since boot.
function fromProc(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' && hasNoThreads(pid)) return undefined
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const [parent, group] = [Number(fields[1]), Number(fields[2])]
    return { pid, parent, group, start: `${boot}/${fields[19] ?? ''}`, command }
  } catch {
    return undefined
  }
}

/** Of a killed process the first thread may be gone while others still hold its files and ports. */
function hasNoThreads(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).length <= 1
}

function fromPs(): readonly Process[] {
  if (process.platform === 'win32') return []
  const args = ['-A', '-o', 'pid=,ppid=,pgid=,state=,lstart=,command=']
  const listing = execFileSync('ps', args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return listing.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+ \S+\s+\d+ [\d:]+ \d+)\s+(.*)$/.exec(line)
    if (match === null || match[4]?.startsWith('Z') === true) return []
    const [, pid, parent, group, , start = '', command = ''] = match
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), start, command }]
  })
}
