import { createClock } from './clock'
import { verifyEcdsa } from './ecdsa'
import { createOutbox } from './outbox'
import { createSigner } from './signer'
import { openDeviceDatabase } from './storage'

/** Everything that only this device can do. */
export async function createDevice() {
  const database = await openDeviceDatabase()
  return {
    signer: createSigner(database),
    outbox: createOutbox(database),
    clock: createClock(),
    ecdsa: verifyEcdsa,
  }
}
