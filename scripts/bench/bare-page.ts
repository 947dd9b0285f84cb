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

/** Whose page it is, and which year it listens to. */
export type Opening = {
  readonly port: number
  readonly projectId: string
  readonly uid: string
  readonly year: string
}

/** A document to write, without the server's time. */
type Written = {
  readonly path: string
  readonly fields: Record<string, unknown>
}

/** What a bare page does for the benchmark. */
export type Bare = {
  /** Listens to the log and its year, as the app does, and shows how long the log is. */
  readonly listen: (opening: Opening) => void
  /** Writes one entry and its year in one transaction without reads; when it began and when it was answered. */
  readonly write: (sent: {
    readonly entry: Written
    readonly year: Written
  }) => Promise<readonly [begun: number, answered: number]>
  /** When the page painted the entry with that hash. */
  readonly painted: (hash: string) => Promise<number>
}

type Database = ReturnType<typeof initializeFirestore>

let database: Database | undefined
const seen = new Map<string, number>()
const waiting = new Map<string, (at: number) => void>()

function listen({ port, projectId, uid, year }: Opening): void {
  const db = initializeFirestore(initializeApp({ projectId, apiKey: 'bench' }), {
    localCache: memoryLocalCache(),
  })
  connectFirestoreEmulator(db, 'localhost', port, { mockUserToken: { user_id: uid } })
  database = db
  const log = query(collection(db, `${year}/log`), orderBy('seq'), limit(1000))
  onSnapshot(log, { includeMetadataChanges: true }, (snapshot) => {
    document.body.textContent = String(snapshot.size)
    for (const change of snapshot.docChanges()) {
      const { hash } = change.doc.data() as { hash: string }
      if (change.type === 'added') afterPaint((at) => arrived(hash, at))
    }
  })
  onSnapshot(doc(db, year), { includeMetadataChanges: true }, () => undefined)
}

function arrived(hash: string, at: number): void {
  seen.set(hash, at)
  waiting.get(hash)?.(at)
}

const write: Bare['write'] = async ({ entry, year }) => {
  if (database === undefined) throw new Error('listen first')
  const db = database
  const begun = now()
  await runTransaction(
    db,
    (transaction) => {
      transaction.set(doc(db, entry.path), { ...entry.fields, at: serverTimestamp() })
      transaction.update(doc(db, year.path), { ...year.fields, at: serverTimestamp() })
      return Promise.resolve()
    },
    { maxAttempts: 1 },
  )
  return [begun, now()]
}

const painted = (hash: string): Promise<number> =>
  new Promise((resolve) => {
    const at = seen.get(hash)
    if (at === undefined) waiting.set(hash, resolve)
    else resolve(at)
  })

Object.assign(window, { bare: { listen, write, painted } satisfies Bare })
