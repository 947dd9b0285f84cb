/** One thing that the browser keeps. */
type Mark<T> = {
  readonly read: () => T | null
  readonly write: (value: T) => void
  readonly clear: () => void
}

/** After how long without use (ms) a session that was not to stay is over. */
export const idleLimit = 30 * 60_000

/**
 * The session of somebody who has not asked to stay signed in: it lasts until the browser closes, and until nobody has
 * used it for {@link idleLimit}, counted over all tabs (ADR 50).
 */
export function createPassingSession(
  memory: { readonly lastUsed: Mark<number>; readonly browserOpen: Mark<''> },
  now: () => number = Date.now,
) {
  return {
    /** To be called when somebody has signed in: whether their session `stays`. */
    begin(stays: boolean): void {
      if (stays) {
        memory.lastUsed.clear()
        memory.browserOpen.clear()
      } else {
        memory.lastUsed.write(now())
        memory.browserOpen.write('')
      }
    },
    /** Somebody is using it. */
    use(): void {
      if (memory.lastUsed.read() !== null) memory.lastUsed.write(now())
    },
    /** For how long (ms) nobody has used it; null if the session stays. */
    idleFor(): number | null {
      const last = memory.lastUsed.read()
      return last === null ? null : Math.max(0, now() - last)
    },
    /** The browser has been closed since, or nobody has used it for too long. */
    isOver(): boolean {
      const idle = this.idleFor()
      return idle !== null && (idle >= idleLimit || memory.browserOpen.read() === null)
    },
    /** Nobody is signed in any more. */
    clear(): void {
      memory.lastUsed.clear()
      memory.browserOpen.clear()
    },
  }
}
