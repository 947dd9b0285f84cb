import type { ChildProcess } from 'node:child_process'

/** Ends a program when this one exits before it, so that a Ctrl-C leaves nothing behind. */
export function endWithUs(child: ChildProcess): void {
  const end = () => child.kill()
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
}
