/// <reference types="vite/client" />

/** The settings of a build; .env.example explains each. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
interface ImportMetaEnv {
  readonly VITE_FIREBASE_API_KEY: string
  readonly VITE_FIREBASE_AUTH_DOMAIN: string
  readonly VITE_FIREBASE_PROJECT_ID: string
  readonly VITE_FIREBASE_APP_ID: string
  /** Whom to ask; not set or empty: the general words. */
  readonly VITE_CONTACT?: string
  /** `on`, or not set or empty. */
  readonly VITE_ERROR_REPORTS?: string
}
