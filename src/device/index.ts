import { createClock } from './clock'
import { verifyEcdsa } from './ecdsa'
import { createHeads } from './heads'
import { createOutbox } from './outbox'
import { createPdfFiles } from './pdf-file'
import { createSigner } from './signer'
import { openDeviceDatabase } from './storage'

/** Everything that only this device can do. `stack` tells apart what it remembers of different databases. */
export async function createDevice(stack: string) {
  const database = await openDeviceDatabase()
  return {
    signer: createSigner(database),
    heads: createHeads(database, stack),
    outbox: createOutbox(database),
    clock: createClock(),
    pdfFiles: createPdfFiles(),
    ecdsa: verifyEcdsa,
  }
}
