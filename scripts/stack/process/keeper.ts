import { describe, isProblem } from '../../cli/problem'
import { importAccounts } from '../auth/accounts-file'
import { latestMail } from '../auth/mail'
import { serveAuth } from '../auth/serve'
import { saveSnapshot } from '../data/save'
import { createSaver, type Saver } from '../data/saver'
import { openSnapshots } from '../data/snapshots'
import { watchFirestore } from '../data/watch'
import { enforceRules } from '../firestore/rules'
import { serveFirestore } from '../firestore/serve'
import { killGroup } from './processes'
import { removeRecord } from './record'
import type { FromKeeper, KeeperOrders, ToKeeper } from './messages'

// The keeper is the one process that holds the emulators. It leads a process group of its own, so a
// Ctrl-C meant for the launcher does not reach it, and it ends its group when the launcher is gone,
// however that came about: nothing is left running and what was written is kept.

const actMs = 5
const otherMs = 250

let saver: Saver | undefined
let dataDir: string | undefined

const send = (message: FromKeeper): void => {
  if (process.connected) process.send?.(message)
}

process.on('message', (message: ToKeeper) => {
  if (message.type === 'start') void start(message.orders)
  else if (message.type === 'save')
    void save().then((kept) => {
      if (kept) send({ type: 'saved' })
    })
  else void end()
})
process.on('disconnect', () => void end())
process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())

async function start(orders: KeeperOrders): Promise<void> {
  try {
    saver = await hold(orders)
    dataDir = orders.dataDir
    send({ type: 'ready' })
  } catch (error) {
    const { vi, en } = isProblem(error) ? error : { vi: describe(error), en: 'The stack did not start.' }
    send({ type: 'failed', vi, en })
  }
}

/** Brings both emulators up with the data and the rules in place, and keeps the data from then on. */
async function hold({ dataDir, rulesFile, ports, emulator }: KeeperOrders): Promise<Saver> {
  const snapshots = openSnapshots(dataDir)
  const snapshot = snapshots.current()
  const authenticate = async () => {
    await serveAuth(ports.auth, (path) => {
      saver?.within(otherMs)
      if (path.includes('sendOobCode')) void latestMail(ports.auth).then(sendMail)
    })
    if (snapshot !== undefined) await importAccounts(ports.auth, snapshot)
  }
  const store = async () => {
    const child = await serveFirestore({ emulator, port: ports.firestore, rulesFile, snapshot })
    child.once('exit', () => {
      killGroup(process.pid)
    })
    await enforceRules(ports.firestore, rulesFile)
  }
  await Promise.all([authenticate(), store()])

  const made = createSaver(
    () => snapshots.replace((folder) => saveSnapshot(ports, folder)),
    (error) => {
      send({ type: 'unsaved', detail: String(error) })
    },
  )
  watchFirestore(ports.firestore, {
    acted: () => {
      made.within(actMs)
    },
    changed: () => {
      made.within(otherMs)
    },
    lost: (error) => {
      send({ type: 'unsaved', detail: error.message })
    },
  })
  return made
}

function sendMail(mail: { email: string; link: string } | undefined): void {
  if (mail !== undefined) send({ type: 'mail', ...mail })
}

/** Answers whether everything written so far is on disk; if not, the launcher has been told. */
async function save(): Promise<boolean> {
  try {
    await saver?.flush()
    return true
  } catch (error) {
    send({ type: 'unsaved', detail: String(error) })
    return false
  }
}

async function end(): Promise<void> {
  await save()
  if (dataDir !== undefined) removeRecord(dataDir)
  send({ type: 'stopped' })
  setImmediate(() => {
    killGroup(process.pid)
  })
}
