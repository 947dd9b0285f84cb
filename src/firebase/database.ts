import type { FirebaseApp } from 'firebase/app'
import { connectFirestoreEmulator, initializeFirestore, memoryLocalCache } from 'firebase/firestore'

import type { Where } from '@/domain/log/where'

import { blocsOver } from './bloc'
import { ceremonyOver } from './ceremony'
import type { FirebaseConfig } from './config'
import { discussionOver } from './discussion'
import { draftOver } from './draft'
import { invitesOver } from './invites'
import { keysOver } from './keys'
import { createLine, type Line } from './line'
import { logOver } from './log'
import { mailOver } from './mail'
import { membersOver } from './members'
import { membershipsOver } from './membership'
import { operationsOver } from './operations'
import { overviewOver } from './overview'
import { presenceOver } from './presence'
import { watchReach, type Heard } from './reach'
import { resultsOver } from './results'
import { reviewsOver } from './reviews'
import { revisionsOver } from './revisions'
import { seenOver } from './seen'
import { connectToEmulator, openServer, type Server } from './server'
import { textsOver } from './texts'
import { unitsOver } from './units'
import { workOver } from './work'
import { yearsOver } from './years'

const service = 'https://firestore.googleapis.com/'

/** Opens Firestore with a memory cache only, so that no signature on screen is older than the page. */
export function openDatabase(app: FirebaseApp, config: FirebaseConfig): Database {
  const open = () => initializeFirestore(app, { localCache: memoryLocalCache() })
  const server = openServer(app)
  if (import.meta.env.MODE === 'emulator' && config.emulator !== null) {
    const { firestorePort } = config.emulator
    const line = createLine(() => {
      const db = open()
      connectFirestoreEmulator(db, 'localhost', firestorePort)
      return db
    })
    connectToEmulator(server, firestorePort)
    return databaseOver(line, server, `http://localhost:${String(firestorePort)}/`)
  }
  return databaseOver(createLine(open), server)
}

/**
 * Firestore behind one interface, noun by noun (collections.ts): live reads over `line`, checked by schema; single
 * reads and writes through `server`. `address` is requested to see whether the server can be reached.
 */
export function databaseOver(line: Line, server: Server, address = service) {
  return {
    ...blocsOver(line, server),
    ...unitsOver(line, server),
    ...membersOver(line, server),
    ...membershipsOver(server),
    ...invitesOver(line, server),
    ...keysOver(line, server),
    ...yearsOver(line, server),
    ...draftOver(line, server),
    ...discussionOver(line, server),
    ...revisionsOver(line, server),
    ...textsOver(line, server),
    ...workOver(line, server),
    ...reviewsOver(line, server),
    ...presenceOver(line),
    ...seenOver(line),
    ...logOver(line, server),
    ...ceremonyOver(server),
    ...resultsOver(line, server),
    ...mailOver(server),
    ...operationsOver(server),
    ...overviewOver(server),
    /** Watches whether the server reaches the listeners of a year; `heard` gives what they have received. */
    watchReach: (where: Where, heard: () => Heard | null) => watchReach(line, address, where, heard),
  }
}

/** Firestore as the rest of the app sees it. */
export type Database = ReturnType<typeof databaseOver>
