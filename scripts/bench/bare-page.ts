import { initializeApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
} from 'firebase/firestore'
import { afterPaint, now } from './in-page'

/** What a bare page can be asked for, from outside. */
export interface Bare {
  /** Listens to the log and its year, as the app does, and shows how long the log is. */
  readonly listen: (port: number, projectId: string, year: string) => void
  /** Writes one entry and its year in one transaction without reads; when it began and when it was answered. */
  readonly write: (
    seq: number,
    entry: object,
    change: object,
  ) => Promise<readonly [begun: number, answered: number]>
  /** When the page had painted that entry. */
  readonly painted: (seq: number) => Promise<number>
}

type Database = ReturnType<typeof initializeFirestore>

let database: Database | undefined
let path = ''
const seen = new Map<number, number>()
const waiting = new Map<number, (at: number) => void>()

function listen(port: number, projectId: string, year: string): void {
  const db = initializeFirestore(initializeApp({ projectId, apiKey: 'bench' }), {
    localCache: memoryLocalCache(),
  })
  // The owner's credential: no rule is evaluated, so nothing but the SDK and the database is measured.
  connectFirestoreEmulator(db, 'localhost', port, { mockUserToken: 'owner' })
  database = db
  path = year
  const log = query(collection(db, `${year}/log`), orderBy('seq'), limit(1000))
  onSnapshot(log, { includeMetadataChanges: true }, (snapshot) => {
    document.body.textContent = String(snapshot.size)
    for (const change of snapshot.docChanges()) {
      const { seq } = change.doc.data() as { seq: number }
      if (change.type === 'added') afterPaint((at) => arrived(seq, at))
    }
  })
  onSnapshot(doc(db, year), { includeMetadataChanges: true }, () => undefined)
}

function arrived(seq: number, at: number): void {
  seen.set(seq, at)
  waiting.get(seq)?.(at)
}

async function write(seq: number, entry: object, change: object): Promise<readonly [number, number]> {
  if (database === undefined) throw new Error('listen first')
  const db = database
  const begun = now()
  await runTransaction(
    db,
    (transaction) => {
      transaction.set(doc(db, `${path}/log/${String(seq)}`), { ...entry, seq, at: serverTimestamp() })
      transaction.update(doc(db, path), { ...change, seq, at: serverTimestamp() })
      return Promise.resolve()
    },
    { maxAttempts: 1 },
  )
  return [begun, now()]
}

const painted = (seq: number): Promise<number> =>
  new Promise((resolve) => {
    const at = seen.get(seq)
    if (at === undefined) waiting.set(seq, resolve)
    else resolve(at)
  })

Object.assign(window, { bare: { listen, write, painted } satisfies Bare })
