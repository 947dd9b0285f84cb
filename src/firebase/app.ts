import { initializeApp, type FirebaseApp } from 'firebase/app'

import type { FirebaseConfig } from './config'

/** The one Firebase app of this page. */
export function createFirebaseApp(config: FirebaseConfig): FirebaseApp {
  const { apiKey, authDomain, projectId, appId } = config
  return initializeApp({ apiKey, authDomain, projectId, appId })
}
