import { initializeApp } from 'firebase/app'
import {
  collectionGroup,
  connectFirestoreEmulator,
  initializeFirestore,
  onSnapshot,
  setLogLevel,
} from 'firebase/firestore'
import { projectId } from '../project'

// Every entry of a log changes its year in the same commit, so the years alone tell of all acts.
const ACTS = 'years'

// Presence is left out: it says who is here now, and is stale after any restart.
const OTHERS = [
  'blocs',
  'units',
  'members',
  'invites',
  'keys',
  'revocations',
  'headTerms',
  'items',
  'comments',
  'reviews',
  'revisions',
  'results',
  'handovers',
] as const

/** What to do when something was written: an act of a ceremony, or anything else worth keeping. */
export interface Changes {
  acted(): void
  changed(): void
  lost(error: Error): void
}

/** Watches the Firestore emulator with the owner's rights, for as long as this process lives. */
export function watchFirestore(port: number, changes: Changes): void {
  setLogLevel('silent')
  const store = initializeFirestore(initializeApp({ projectId }), {})
  connectFirestoreEmulator(store, 'localhost', port, { mockUserToken: 'owner' })
  const watch = (name: string, told: () => void) =>
    onSnapshot(collectionGroup(store, name), told, (error) => {
      changes.lost(error)
    })
  watch(ACTS, () => {
    changes.acted()
  })
  for (const name of OTHERS)
    watch(name, () => {
      changes.changed()
    })
}
