/** What the app must know to reach its Firebase project. */
export type FirebaseConfig = {
  readonly apiKey: string
  readonly authDomain: string
  readonly projectId: string
  readonly appId: string
  /** Ports on localhost; only with the local stack. */
  readonly emulator: { readonly authPort: number; readonly firestorePort: number } | null
}

/** The configuration built in, or, in the local stack, the one that its page server tells. */
export async function loadConfig(): Promise<FirebaseConfig> {
  if (import.meta.env.MODE === 'emulator') {
    const response = await fetch('/emulator.json')
    const { projectId, authPort, firestorePort } = (await response.json()) as {
      projectId: string
      authPort: number
      firestorePort: number
    }
    return {
      apiKey: 'emulator',
      authDomain: 'localhost',
      projectId,
      appId: 'emulator',
      emulator: { authPort, firestorePort },
    }
  }
  return {
    apiKey: import.meta.env.VITE_FIREBASE_API_KEY,
    authDomain: import.meta.env.VITE_FIREBASE_AUTH_DOMAIN,
    projectId: import.meta.env.VITE_FIREBASE_PROJECT_ID,
    appId: import.meta.env.VITE_FIREBASE_APP_ID,
    emulator: null,
  }
}
