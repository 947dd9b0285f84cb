import { inject, type InjectionKey } from 'vue'

import type { Services } from '@/actions/scene'
import type { Memory } from '@/device/memory'
import type { Auth } from '@/firebase/auth'

/** What the container provides. `load` loads Firestore and this device's store when first needed. */
export type AppServices = {
  readonly auth: Auth
  readonly load: () => Promise<Services>
  readonly memory: Memory
  /** Whom to ask, as the build says it; empty where it says nothing. */
  readonly contact: string
  /** The version of the app that this page runs; "dev" in development, where there are none. */
  readonly version: string
  /** This build tells the admins of a bloc of faults of its members' pages. */
  readonly reportsFaults: boolean
  readonly watchOnline: (next: (online: boolean) => void) => () => void
  readonly watchVersion: (outdated: () => void) => () => void
  readonly watchLostParts: (lost: () => void) => () => void
}

/** The key under which the container provides the services. */
export const servicesKey: InjectionKey<AppServices> = Symbol('services')

/** The services of this app, for the setup of stores and components. Throws outside the app, which is a bug. */
export function useServices(): AppServices {
  const services = inject(servicesKey)
  if (services === undefined) throw new Error('no services provided')
  return services
}
