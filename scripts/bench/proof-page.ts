import { helpersFor } from '../../src/verify/helpers'
import type { ProofTask, ProofTimes, ProofToCheck } from './proof-worker'

/** Measures in a worker, with as many helpers as the checking page would start. */
export type MeasureProof = (proof: ProofToCheck) => Promise<ProofTimes>

const measureProof: MeasureProof = (proof) =>
  new Promise((resolve, reject) => {
    const start = (task: ProofTask, ports: MessagePort[]): Worker => {
      const worker = new Worker('/worker.js')
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(task, ports)
      return worker
    }
    const helpers = Array.from({ length: helpersFor(proof.text.length) }, () => {
      const { port1, port2 } = new MessageChannel()
      start({ kind: 'help', port: port1 }, [port1])
      return port2
    })
    const worker = start({ kind: 'measure', proof, helpers }, helpers)
    worker.onmessage = ({ data }: MessageEvent<ProofTimes>) => resolve(data)
  })

Object.assign(window, { measureProof })
