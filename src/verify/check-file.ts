import { helpersFor } from './helpers'
import type { Answer, Request, Task } from './messages'
import { startWorker } from './start-worker'

/** How a check ended. */
export type Outcome = Exclude<Answer, { kind: 'progress' }>

let running: Worker[] = []

/** Ends a check that still runs; its outcome is never told. */
export function endCheck(): void {
  for (const worker of running) worker.terminate()
  running = []
}

function tell(worker: Worker, task: Task, ports: MessagePort[]): void {
  worker.postMessage(task, ports)
}

/** Has `helper` help over the port that is answered. */
function portTo(helper: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel()
  tell(helper, { kind: 'help', port: port1 }, [port1])
  return port2
}

/**
 * Checks a file; a check that still runs is ended first, and its outcome never told. Where a helper cannot be had the
 * file is checked from the beginning without any.
 */
export function checkFile(
  request: Request,
  progress: (done: number, total: number) => void,
): Promise<Outcome> {
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
          // of a worker that was ended no message comes any more, but an error may
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
        tell(worker, { kind: 'check', request, helpers: ports }, ports)
      } catch {
        if (helpers > 0) alone()
        else fail()
      }
    }

    begin(helpersFor(request.file.size))
  })
}
