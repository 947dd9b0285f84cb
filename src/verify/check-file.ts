import type { ErrorCode } from '@/domain/shared/errors'

import type { Answer, Request } from './messages'
import { startWorker } from './start-worker'

/** How a check ended. */
export type Outcome = Exclude<Answer, { kind: 'progress' }>

let running: Worker | null = null

/** Ends a check that still runs; its outcome is never told. */
export function endCheck(): void {
  running?.terminate()
  running = null
}

/** Checks a file; a check that still runs is ended first, and its outcome never told. */
export function checkFile(
  request: Request,
  progress: (done: number, total: number) => void,
): Promise<Outcome> {
  endCheck()
  const worker = startWorker()
  running = worker
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      worker.terminate()
      resolve(outcome)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') progress(data.done, data.total)
      else end(data)
    })
    worker.addEventListener('error', () => {
      const code: ErrorCode = 'UNEXPECTED'
      end({ kind: 'refused', code })
    })
    worker.postMessage(request)
  })
}
