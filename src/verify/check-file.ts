import type { ErrorCode } from '@/domain/shared/errors'

import type { Answer, Request, Task } from './messages'
import { startWorker } from './start-worker'

/** How a check ended. */
export type Outcome = Exclude<Answer, { kind: 'progress' }>

/** From this size on (bytes) a file has so many signatures that starting helpers costs less than they save. */
const large = 256 * 1024
const mostHelpers = 4

let running: readonly Worker[] = []

/** Ends a check that still runs; its outcome is never told. */
export function endCheck(): void {
  for (const worker of running) worker.terminate()
  running = []
}

function tell(worker: Worker, task: Task, ports: MessagePort[]): void {
  worker.postMessage(task, ports)
}

/** As many helpers as there are processors; none for a small file, or where there is but one. */
function helpersFor({ size }: File): readonly Worker[] {
  const processors = navigator.hardwareConcurrency
  const count = size < large || processors < 2 ? 0 : Math.min(processors, mostHelpers)
  return Array.from({ length: count }, startWorker)
}

/** Has `helper` help over the port that is answered. */
function portTo(helper: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel()
  tell(helper, { kind: 'help', port: port1 }, [port1])
  return port2
}

/** Checks a file; a check that still runs is ended first, and its outcome never told. */
export function checkFile(
  request: Request,
  progress: (done: number, total: number) => void,
): Promise<Outcome> {
  endCheck()
  const worker = startWorker()
  const helpers = helpersFor(request.file)
  const workers = [worker, ...helpers]
  running = workers
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      for (const each of workers) each.terminate()
      resolve(outcome)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') progress(data.done, data.total)
      else end(data)
    })
    for (const each of workers) {
      each.addEventListener('error', () => {
        const code: ErrorCode = 'UNEXPECTED'
        end({ kind: 'refused', code })
      })
    }
    const ports = helpers.map(portTo)
    tell(worker, { kind: 'check', request, helpers: ports }, ports)
  })
}
