import type { Services } from '@/actions/scene'
import { memory } from '@/device/memory'
import { watchOnline } from '@/device/online'
import { ownVersion, watchLostParts, watchVersion } from '@/device/version'
import { createFirebaseApp } from '@/firebase/app'
import { createAuth } from '@/firebase/auth'
import { loadConfig } from '@/firebase/config'
import { hearUnexpected } from '@/firebase/map-error'
import type { AppServices } from '@/services/services'

/** What this browser remembers: text size and language are needed before everything else. */
export { memory }

/** Where failures that nobody expected are told of. */
export { hearUnexpected }

/** Creates the services of the app, once. Firestore and this device's store are loaded when first needed. */
export async function createContainer(): Promise<AppServices> {
  const config = await loadConfig()
  const app = createFirebaseApp(config)
  const auth = createAuth(app, config)
  const version = ownVersion() ?? 'dev'
  let services: Promise<Services> | null = null

  async function create(): Promise<Services> {
    const [{ openDatabase }, { createDevice }] = await Promise.all([
      import('@/firebase/database'),
      import('@/device'),
    ])
    return { database: openDatabase(app, config), ...(await createDevice(config.stack, auth.serverTime)) }
  }

  /** A failed load is retried the next time. */
  function load(): Promise<Services> {
    services ??= create().catch((error: unknown) => {
      services = null
      throw error
    })
    return services
  }

  return {
    auth,
    load,
    memory,
    contact: import.meta.env.VITE_CONTACT?.trim() ?? '',
    version,
    reportsFaults: import.meta.env.VITE_ERROR_REPORTS === 'on',
    watchOnline,
    watchVersion,
    watchLostParts,
  }
}
