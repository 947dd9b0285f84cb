import { words } from '../../cli/language'
import { problem } from '../../cli/problem'
import type { Say } from '../../cli/say'
import { groupIsGone, killGroup, processesIn, processOf, type Process } from './processes'
import { readRecord, removeRecord, type StackRecord } from './record'

const ours = /hidane|cloud-firestore-emulator|keeper/

/**
 * Ends what a stack that was killed left running on a data folder. Touches only the process group
 * recorded there, and only when its processes are the recorded ones: process numbers are reused.
 * A stack that still has its launcher is somebody's work: that is a problem, not litter.
 */
export async function reap(dataDir: string, say: Say): Promise<void> {
  const record = readRecord(dataDir)
  if (record === undefined) return
  if (keeperLives(record) && launcherLives(record)) throw alreadyRunning(record)
  const left = leftOf(record)
  if (left.length > 0) {
    killGroup(record.keeper.pid)
    await groupIsGone(record.keeper.pid, 15_000)
    say.line(
      words(
        `• Đã dọn ${left.length} tiến trình còn sót của lần chạy trước.`,
        `• Ended ${left.length} processes that the last run had left.`,
      ),
    )
  }
  removeRecord(dataDir)
}

/** Whether the program that started the recorded stack still runs. */
export function launcherLives({ launcher }: StackRecord): boolean {
  return processOf(launcher.pid)?.start === launcher.start
}

/** Whether the process that holds the recorded emulators still runs. */
function keeperLives({ keeper }: StackRecord): boolean {
  return processOf(keeper.pid)?.start === keeper.start
}

// While a member of a group lives its number is not given away, so members without their leader
// are the old group's; a leader with another start means that the number now is somebody else's.
function leftOf(record: StackRecord): readonly Process[] {
  const group = processesIn(record.keeper.pid)
  if (keeperLives(record)) return group
  if (processOf(record.keeper.pid) !== undefined) return []
  return group.filter((each) => ours.test(each.command))
}

function alreadyRunning(record: StackRecord): Error {
  return problem(
    `Giao Ước đang chạy rồi ở ${record.pageUrl} (tiến trình ${record.launcher.pid}). ` +
      'Hãy dùng trang đó, hoặc tắt nó, hoặc chạy: npm run reset',
    `Already running at ${record.pageUrl} (process ${record.launcher.pid}): use it, close it, or ` +
      'run npm run reset.',
  )
}
