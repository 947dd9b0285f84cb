import { createClock, keepAccurate, type Reading } from './clock'
import { verifyEcdsa } from './ecdsa'
import { createHeads } from './heads'
import { saveFile } from './downloads'
import { startWorker } from './own-worker'
import { createOutbox } from './outbox'
import { createPdfFiles } from './pdf-file'
import { createProofs } from './proofs'
import { createSigner } from './signer'
import { openDeviceDatabase } from './storage'
import type { Result } from '@/domain/shared/result'

/**
 * Everything that only this device can do. `stack` separates what it remembers of different databases; `askTime` asks
 * the server for the time.
 */
export async function createDevice(stack: string, askTime: () => Promise<Result<Reading>>) {
  const database = await openDeviceDatabase()
  const clock = createClock(askTime)
  keepAccurate(clock)
  return {
    signer: createSigner(database),
    heads: createHeads(database, stack),
    outbox: createOutbox(database),
    proofs: createProofs(database, stack),
    saveFile,
    startWorker,
    clock,
    pdfFiles: createPdfFiles(),
    ecdsa: verifyEcdsa,
  }
}
