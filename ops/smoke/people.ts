import { randomBytes } from 'node:crypto'
import { deleteApp, initializeApp, setLogLevel } from 'firebase/app'
import {
  connectAuthEmulator,
  initializeAuth,
  inMemoryPersistence,
  signInWithEmailAndPassword,
} from 'firebase/auth'
import { initializeFirestore, memoryLocalCache } from 'firebase/firestore'
import { databaseOver, type Database } from '../../src/firebase/database'
import { createLine } from '../../src/firebase/line'
import { connectToEmulator, openServer } from '../../src/firebase/server'
import type { Settings } from '../configure/settings'
import type { Project } from '../project/connect'

/** Somebody who is made for a trial, and speaks to the project as their browser would. */
export type TrialPerson = {
  readonly uid: string
  readonly email: string
  readonly database: Database
  leave(): Promise<void>
}

/** Makes an account with a verified address and signs in with it, by the site's own interface. */
export async function seatTrialPerson(
  project: Project,
  settings: Settings,
  trial: string,
  name: string,
): Promise<TrialPerson> {
  const email = `${trial}-${name}@giao-uoc.invalid`
  const password = randomBytes(24).toString('base64url')
  const { uid } = await project.auth.createUser({ email, password, emailVerified: true })
  // What is refused is told as a line of the trial, not by the library.
  setLogLevel('silent')
  const app = initializeApp(
    {
      apiKey: settings['VITE_FIREBASE_API_KEY'] ?? '',
      projectId: project.id,
      appId: settings['VITE_FIREBASE_APP_ID'] ?? '',
    },
    email,
  )
  const auth = initializeAuth(app, { persistence: inMemoryPersistence })
  const server = openServer(app)
  if (project.emulated) {
    connectAuthEmulator(auth, `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''}`, {
      disableWarnings: true,
    })
    connectToEmulator(server, Number((process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':')[1]))
  }
  await signInWithEmailAndPassword(auth, email, password)
  const line = createLine(() => initializeFirestore(app, { localCache: memoryLocalCache() }))
  return {
    uid,
    email,
    database: databaseOver(line, server),
    async leave() {
      await deleteApp(app)
      await project.auth.deleteUser(uid)
    },
  }
}
