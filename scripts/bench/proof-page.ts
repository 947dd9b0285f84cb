import type { ProofTask, ProofTimes, ProofToCheck } from './proof-worker'

const mostHelpers = 4

function start(task: ProofTask, ports: MessagePort[]): Worker {
  const worker = new Worker('/worker.js')
  worker.postMessage(task, ports)
  return worker
}

/** A worker that helps, as the checking page starts them; answers the port it is reached through. */
function startHelper(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  start({ kind: 'help', port: port1 }, [port1])
  return port2
}

/** Measures in a worker with as many helpers as the checking page would start. */
export type MeasureProof = (proof: ProofToCheck) => Promise<ProofTimes>

const measureProof: MeasureProof = (proof) =>
  new Promise((resolve, reject) => {
    const helpers = Array.from({ length: Math.min(navigator.hardwareConcurrency, mostHelpers) }, startHelper)
    const worker = start({ kind: 'measure', proof, helpers }, helpers)
    worker.onmessage = ({ data }: MessageEvent<ProofTimes>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
  })

Object.assign(window, { measureProof })
