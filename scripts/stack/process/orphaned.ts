import { processOf } from './processes'

const everyMs = 1_000

/**
 * Calls back once the `npm` that started this program is gone: killed, it passes nothing on. Does
 * nothing for a program started in another way, which may well be meant to outlive its shell.
 */
export function whenOrphaned(callback: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const before = ancestry()
  const looking = setInterval(() => {
    if (ancestry() === before) return
    clearInterval(looking)
    callback()
  }, everyMs)
  looking.unref()
}

/** The parent, and if that is the shell npm runs scripts in, npm behind it. */
function ancestry(): string {
  const parent = processOf(process.ppid)
  const throughShell = parent !== undefined && /^\S*sh -c /.test(parent.command)
  return throughShell ? `${parent.pid} ${parent.parent}` : String(process.ppid)
}
