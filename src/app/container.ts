import type { Services } from '@/actions/scene'
import { watchOnline } from '@/device/online'
import { createFirebaseApp } from '@/firebase/app'
import { createAuth } from '@/firebase/auth'
import { loadConfig } from '@/firebase/config'
import type { AppServices } from '@/stores/services'

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
    return { database: openDatabase(app, config), ...(await createDevice(config.stack)) }
  }

  return { auth, load: () => (services ??= create()), watchOnline }
}
