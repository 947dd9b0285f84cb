import { initializeApp } from 'firebase/app'
import {
  collectionGroup,
  connectFirestoreEmulator,
  initializeFirestore,
  onSnapshot,
  setLogLevel,
} from 'firebase/firestore'
import { collectionsToBackUp, type CollectionName } from '../../../src/firebase/collections'
import { projectId } from '../project'

/** What an act writes: its entry, and the year that moves with it. */
const ofActs: readonly CollectionName[] = ['years', 'log']

/** What to do when something was written: an act of a ceremony, or anything else worth keeping. */
export type Changes = {
  readonly acted: () => void
  readonly changed: () => void
  readonly lost: (error: Error) => void
}

/**
 * Watches every collection that belongs into a copy of the data, in the Firestore emulator and with the owner's
 * rights, for as long as this process lives.
 */
export function watchFirestore(port: number, changes: Changes): void {
  setLogLevel('silent')
  const store = initializeFirestore(initializeApp({ projectId }), {})
  connectFirestoreEmulator(store, 'localhost', port, { mockUserToken: 'owner' })
  for (const name of collectionsToBackUp) {
    const heard = ofActs.includes(name) ? changes.acted : changes.changed
    onSnapshot(collectionGroup(store, name), heard, changes.lost)
  }
}
