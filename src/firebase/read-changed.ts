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
    known = new Map(
      snapshot.docs.map((document) => {
        const before = changed.has(document.id) ? undefined : known.get(document.id)
        return [document.id, before ?? read(document)]
      }),
    )
    return known
  }
}
