import { fork, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { problem } from '../../cli/problem'
import { projectRoot } from '../project'
import type { FromKeeper, KeeperOrders, ToKeeper } from './messages'
import { groupIsGone, killGroup, processOf } from './processes'
import { removeRecord, writeRecord } from './record'

/** The keeper as the launcher sees it. */
export type Keeper = {
  /** Answers when everything written so far is on disk; otherwise a problem. */
  save(): Promise<void>
  /** Saves, then ends the emulators. */
  stop(): Promise<void>
  /** Ends the emulators at once, as a crash would. */
  kill(): Promise<void>
  /** Settles when the keeper has ended, whoever ended it. */
  readonly ended: Promise<unknown>
}

/** What the keeper has to tell while it runs. */
export type KeeperNews = {
  mail(email: string, link: string): void
  unsaved(detail: string): void
}

const stopMs = 30_000

/** Starts the keeper and answers when both emulators serve, with data and rules in place. */
export async function startKeeper(orders: KeeperOrders, pageUrl: string, news: KeeperNews): Promise<Keeper> {
  const child = forkKeeper(orders.dataDir)
  const pid = child.pid
  if (pid === undefined) throw new Error('The keeper did not start.')
  const ended = new Promise<undefined>((resolve) =>
    child.once('exit', () => {
      resolve(undefined)
    }),
  )

  // The keeper does nothing before it is told to, so it cannot outlive us unrecorded.
  const [launcher, keeper] = [process.pid, pid].map((each) => processOf(each))
  writeRecord(orders.dataDir, {
    launcher: { pid: process.pid, start: launcher?.start ?? '' },
    keeper: { pid, start: keeper?.start ?? '' },
    pageUrl,
  })
  const killed = async () => {
    killGroup(pid)
    await groupIsGone(pid, stopMs)
  }
  child.once('exit', () => {
    killGroup(pid)
  })
  child.on('message', (message: FromKeeper) => {
    if (message.type === 'mail') news.mail(message.email, message.link)
    else if (message.type === 'unsaved') news.unsaved(message.detail)
  })

  /** Sends a message and waits for its answer, or for nothing if the keeper ends first. */
  const ask = async (message: ToKeeper, types: readonly FromKeeper['type'][]) => {
    const heard = answer(child, types)
    if (child.connected) child.send(message)
    return Promise.race([heard, ended])
  }

  const first = await ask({ type: 'start', orders }, ['ready', 'failed'])
  if (first?.type !== 'ready') {
    await killed()
    removeRecord(orders.dataDir)
    throw first?.type === 'failed' ? problem(first.vi, first.en) : keeperDied(orders.dataDir)
  }
  return {
    ended,
    kill: killed,
    async save() {
      const reply = await ask({ type: 'save' }, ['saved', 'unsaved'])
      if (reply?.type !== 'saved') throw unsaved()
    },
    async stop() {
      if (child.connected) child.send({ type: 'stop' } satisfies ToKeeper)
      await Promise.race([ended, pause(stopMs, undefined, { ref: false })])
      await killed()
      removeRecord(orders.dataDir)
    },
  }
}

function forkKeeper(dataDir: string): ChildProcess {
  mkdirSync(dataDir, { recursive: true })
  const log = openSync(join(dataDir, 'emulators.log'), 'w')
  // Only for modules of ours: going over every `require` of firebase-tools would cost two seconds.
  const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href
  const child = fork(fileURLToPath(new URL('./keeper.ts', import.meta.url)), [], {
    cwd: projectRoot,
    detached: true,
    execArgv: ['--import', typescript],
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return child
}

function answer(child: ChildProcess, types: readonly FromKeeper['type'][]): Promise<FromKeeper> {
  return new Promise((resolve) => {
    const listen = (message: FromKeeper) => {
      if (!types.includes(message.type)) return
      child.off('message', listen)
      resolve(message)
    }
    child.on('message', listen)
  })
}

function keeperDied(dataDir: string): Error {
  const log = join(dataDir, 'emulators.log')
  return problem(
    `Bộ giả lập tắt ngay khi khởi động; xem ${log}.`,
    `The emulators ended while starting; see ${log}.`,
  )
}

function unsaved(): Error {
  return problem('Không ghi được dữ liệu ra đĩa.', 'The data could not be written to disk.')
}
