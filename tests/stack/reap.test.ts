import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { silent } from '../../scripts/cli/say'
import { startStack } from '../../scripts/stack/index'
import { killGroup, processesIn, processOf } from '../../scripts/stack/process/processes'
import { reap } from '../../scripts/stack/process/reap'
import { readRecord, writeRecord } from '../../scripts/stack/process/record'
import { freshPlace, keeperOf, temporaryFolder } from './support/place'
import { program } from './support/program'
import { start } from './support/stack'

const gone = { pid: 0, start: 'never' }

/** A process group of its own that looks like a keeper by its command line, and only idles. */
function idleGroup(name = 'keeper'): number {
  const child: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', name], {
    detached: true,
    stdio: 'ignore',
  })
  const { pid } = child
  if (pid === undefined) throw new Error('It did not start.')
  onTestFinished(() => {
    killGroup(pid)
  })
  return pid
}

function recordIn(dataDir: string, keeper: { pid: number; start: string }, launcher = gone): void {
  writeRecord(dataDir, { launcher, keeper, pageUrl: 'http://localhost:5173' })
}

test('what a killed stack left running is ended, and its record removed', async () => {
  const dataDir = temporaryFolder()
  const pid = idleGroup()
  recordIn(dataDir, { pid, start: processOf(pid)?.start ?? '' })
  const lines: string[] = []

  await reap(dataDir, { ...silent, line: (text) => lines.push(text) })

  expect(processesIn(pid)).toEqual([])
  expect(readRecord(dataDir)).toBeUndefined()
  expect(lines).toEqual(['• Đã dọn 1 tiến trình còn sót của lần chạy trước.'])
})

test('a process that only has the number of an old one is let be', async () => {
  const dataDir = temporaryFolder()
  const pid = idleGroup()
  recordIn(dataDir, { pid, start: 'another time' })

  await reap(dataDir, silent)

  expect(processOf(pid)?.pid).toBe(pid)
  expect(readRecord(dataDir)).toBeUndefined()
})

test('a stack whose launcher still runs is nobody else’s to end', async () => {
  const dataDir = temporaryFolder()
  const pid = idleGroup()
  const launcher = { pid: process.pid, start: processOf(process.pid)?.start ?? '' }
  recordIn(dataDir, { pid, start: processOf(pid)?.start ?? '' }, launcher)

  await expect(reap(dataDir, silent)).rejects.toThrow(/Giao Ước đang chạy rồi ở http:\/\/localhost:5173/)

  expect(processOf(pid)?.pid).toBe(pid)
})

test('a folder without a record is nothing to do', async () => {
  await expect(reap(temporaryFolder(), silent)).resolves.toBeUndefined()
})

test('two stacks cannot share a folder', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  await start({ ...place, seed: false })
  const elsewhere = await freshPlace()
  await expect(startStack({ ...elsewhere, dataDir: place.dataDir })).rejects.toThrow(/đang chạy rồi/)
})

test(
  'when launcher and keeper are killed at once, the next start clears the rest',
  { timeout: 180_000 },
  async () => {
    const place = await freshPlace()
    const launcher = program('tests/stack/fixtures/stack-without-page.ts', [
      place.dataDir,
      String(place.portOffset),
    ])
    await launcher.says('ready')
    const keeper = keeperOf(place)
    onTestFinished(() => {
      killGroup(keeper)
    })
    launcher.process.kill('SIGSTOP')
    process.kill(keeper, 'SIGKILL')
    launcher.process.kill('SIGKILL')
    await launcher.ended
    await vi.waitFor(() => {
      expect(processesIn(keeper).map((each) => each.command)).toEqual([expect.stringContaining('hidane')])
    })

    await start(place)

    expect(processesIn(keeper)).toEqual([])
  },
)

test('when the emulator dies, everything ends and nothing is left', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const stack = await start({ ...place, seed: false })
  const keeper = keeperOf(place)
  for (const { pid } of processesIn(keeper)) if (pid !== keeper) process.kill(pid, 'SIGKILL')

  await stack.ended
  await stack.kill()

  expect(processesIn(keeper)).toEqual([])
})

test('stopping leaves no process and no record', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const stack = await start({ ...place, seed: false })
  const keeper = keeperOf(place)

  await stack.stop()

  expect(processesIn(keeper)).toEqual([])
  expect(existsSync(join(place.dataDir, 'stack.json'))).toBe(false)
})
