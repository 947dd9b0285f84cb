import type { Services } from '@/actions/scene'
import { memory } from '@/device/memory'
import { watchOnline } from '@/device/online'
import { watchLostParts, watchVersion } from '@/device/version'
import { createFirebaseApp } from '@/firebase/app'
import { createAuth } from '@/firebase/auth'
import { loadConfig } from '@/firebase/config'
import type { AppServices } from '@/services/services'

/** What this browser remembers: the size of the text and the language come before everything else. */
export { memory }

/** Creates what the app works with, once. Firestore and this device's store come when first needed. */
export async function createContainer(): Promise<AppServices> {
  const config = await loadConfig()
  const app = createFirebaseApp(config)
  const auth = createAuth(app, config)
  let services: Promise<Services> | null = null

  async function create(): Promise<Services> {
    const [{ openDatabase }, { createDevice }] = await Promise.all([
      import('@/firebase/database'),
      import('@/device'),
    ])
    return { database: openDatabase(app, config), ...(await createDevice(config.stack, auth.serverTime)) }
  }

  /** A load that failed is tried again the next time. */
  function load(): Promise<Services> {
    services ??= create().catch((error: unknown) => {
      services = null
      throw error
    })
    return services
  }

  return { auth, load, memory, watchOnline, watchVersion, watchLostParts }
}
