/** The configuration of the app's Firebase project. */
export type FirebaseConfig = {
  readonly apiKey: string
  readonly authDomain: string
  readonly projectId: string
  readonly appId: string
  /** Identifies the database: the project, or the current data of the local stack, which changes when it is reset. */
  readonly stack: string
  /** Ports on localhost; only with the local stack. */
  readonly emulator: { readonly authPort: number; readonly firestorePort: number } | null
}

/** The configuration from the build, or, in the local stack, from its page server. */
export async function loadConfig(): Promise<FirebaseConfig> {
  if (import.meta.env.MODE === 'emulator') {
    const response = await fetch('/emulator.json')
    const { projectId, instance, authPort, firestorePort } = (await response.json()) as {
      projectId: string
      instance: string
      authPort: number
      firestorePort: number
    }
    return {
      apiKey: 'emulator',
      authDomain: 'localhost',
      projectId,
      appId: 'emulator',
      stack: instance,
      emulator: { authPort, firestorePort },
    }
  }
  return {
    apiKey: import.meta.env.VITE_FIREBASE_API_KEY,
    authDomain: import.meta.env.VITE_FIREBASE_AUTH_DOMAIN,
    projectId: import.meta.env.VITE_FIREBASE_PROJECT_ID,
    appId: import.meta.env.VITE_FIREBASE_APP_ID,
    stack: import.meta.env.VITE_FIREBASE_PROJECT_ID,
    emulator: null,
  }
}
