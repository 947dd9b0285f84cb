import { inject, type InjectionKey } from 'vue'

import type { Services } from '@/actions/scene'
import type { Memory } from '@/device/memory'
import type { Auth } from '@/firebase/auth'

/** What the container provides. `load` brings in Firestore and this device's store when first needed. */
export type AppServices = {
  readonly auth: Auth
  readonly load: () => Promise<Services>
  readonly memory: Memory
  readonly watchOnline: (next: (online: boolean) => void) => () => void
  readonly watchVersion: (outdated: () => void) => () => void
  readonly watchLostParts: (lost: () => void) => () => void
}

/** Under which the container provides the services. */
export const servicesKey: InjectionKey<AppServices> = Symbol('services')

/** The services of this app, for stores and components as they are set up. Throws outside the app: a bug. */
export function useServices(): AppServices {
  const services = inject(servicesKey)
  if (services === undefined) throw new Error('no services provided')
  return services
}
