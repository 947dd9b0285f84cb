import type { QueryDocumentSnapshot, QuerySnapshot } from 'firebase/firestore'

/**
 * Reads the documents of one listener, snapshot after snapshot, in order and by their ids: each is read anew only
 * when it was changed, and is the same object as before otherwise.
 */
export function readChanged<T>(
  read: (document: QueryDocumentSnapshot) => T,
): (snapshot: QuerySnapshot) => ReadonlyMap<string, T> {
  let known: ReadonlyMap<string, T> = new Map()
  return (snapshot) => {
    const changed = new Set(snapshot.docChanges().map(({ doc }) => doc.id))
    const before = known
    // should one not be readable, none is taken for unchanged the next time: that one's change is told only once
    known = new Map()
    known = new Map(
      snapshot.docs.map((document) => {
        const kept = changed.has(document.id) ? undefined : before.get(document.id)
        return [document.id, kept ?? read(document)]
      }),
    )
    return known
  }
}
