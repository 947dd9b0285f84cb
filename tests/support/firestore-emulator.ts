import { terminal } from '../../scripts/cli/say'
import { findFirestoreEmulator } from '../../scripts/stack/firestore/find'

/** Has the Firestore emulator at hand before the first test: building it once takes minutes, and is shown. */
export async function setup(): Promise<void> {
  await findFirestoreEmulator({ env: process.env, say: terminal })
}
