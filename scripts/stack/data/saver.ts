/** Runs a save when asked, never two at once, and never loses a request made during one. */
export type Saver = {
  /** Asks for a save within that many milliseconds. */
  within(ms: number): void
  /** Saves now and answers when everything asked for so far is kept. */
  flush(): Promise<void>
}

/** Makes a saver of a function that saves everything. A failed save is reported, and retried at the next request. */
export function createSaver(save: () => Promise<void>, failed: (error: unknown) => void): Saver {
  let timer: NodeJS.Timeout | undefined
  let due = Infinity
  let asked = 0
  let kept = 0
  let running: Promise<void> | undefined

  async function catchUp(): Promise<void> {
    while (kept < asked) {
      const upTo = asked
      await save()
      kept = upTo
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    due = Infinity
    asked += 1
    running ??= catchUp().finally(() => (running = undefined))
    await running
  }

  return {
    within(ms) {
      if (Date.now() + ms >= due) return
      clearTimeout(timer)
      due = Date.now() + ms
      timer = setTimeout(() => void flush().catch(failed), ms)
    },
    flush,
  }
}
