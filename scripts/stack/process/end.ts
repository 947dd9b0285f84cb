import { setTimeout as pause } from 'node:timers/promises'
import { words } from '../../cli/language'
import type { Say } from '../../cli/say'
import { processOf } from './processes'
import { launcherLives, reap } from './reap'
import { readRecord } from './record'

const timeoutMs = 45_000

/** Ends the stack recorded in a data folder, whoever runs it: asks its launcher first. */
export async function endRecorded(dataDir: string, say: Say): Promise<void> {
  const record = readRecord(dataDir)
  if (record !== undefined && launcherLives(record)) {
    say.line(words(`• Đang tắt Giao Ước ở ${record.pageUrl}…`, `• Ending Giao Ước at ${record.pageUrl}…`))
    process.kill(record.launcher.pid, 'SIGTERM')
    await isGone(record.launcher.pid)
    if (launcherLives(record)) process.kill(record.launcher.pid, 'SIGKILL')
    await isGone(record.launcher.pid)
  }
  await reap(dataDir, say)
}

async function isGone(pid: number): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (processOf(pid) !== undefined && Date.now() < deadline) {
    await pause(50)
  }
}
