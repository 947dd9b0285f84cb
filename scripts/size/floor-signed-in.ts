import './floor-before-sign-in'

import { initializeApp } from 'firebase/app'
import {
  collection,
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

/** What is needed besides to listen to a log and to write an entry of it. */
const database = initializeFirestore(initializeApp({}), { localCache: memoryLocalCache() })
onSnapshot(query(collection(database, 'log'), orderBy('seq'), limit(1)), () => {
  void runTransaction(database, (transaction) => {
    transaction.set(doc(database, 'log/1'), { at: serverTimestamp() })
    return Promise.resolve()
  })
})
