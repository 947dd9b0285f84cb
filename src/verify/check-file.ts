import type { Progress } from '@/domain/shared/progress'

import { helpersFor } from './helpers'
import type { Answer, Request, Task } from './messages'
import { startWorker } from './start-worker'

/** How a check ended. */
export type Outcome = Exclude<Answer, { kind: 'progress' }>

let running: Worker[] = []

/** Ends a running check; its outcome is discarded. */
export function endCheck(): void {
  for (const worker of running) worker.terminate()
  running = []
}

function send(worker: Worker, task: Task, ports: MessagePort[]): void {
  worker.postMessage(task, ports)
}

/** Sets up `helper` to help over the returned port. */
function portTo(helper: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel()
  send(helper, { kind: 'help', port: port1 }, [port1])
  return port2
}

/**
 * Checks a file; a running check is ended first and its outcome discarded. If a helper cannot be started, the check
 * starts again without any.
 */
export function checkFile(request: Request, progress: Progress): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      endCheck()
      resolve(outcome)
    }
    const fail = (): void => {
      end({ kind: 'refused', code: 'UNEXPECTED' })
    }

    function begin(helpers: number): void {
      endCheck()
      const workers: Worker[] = []
      running = workers
      const start = (failed: () => void): Worker => {
        const worker = startWorker()
        workers.push(worker)
        worker.addEventListener('error', () => {
          // a terminated worker sends no messages, but may still report an error
          if (running === workers) failed()
        })
        return worker
      }
      const alone = (): void => {
        begin(0)
      }
      try {
        const worker = start(fail)
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
          if (running !== workers) return
          if (data.kind === 'progress') progress(data.done, data.total)
          else end(data)
        })
        const ports = Array.from({ length: helpers }, () => portTo(start(alone)))
        send(worker, { kind: 'check', request, helpers: ports }, ports)
      } catch {
        if (helpers > 0) alone()
        else fail()
      }
    }

    begin(helpersFor(request.file.size))
  })
}
