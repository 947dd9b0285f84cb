import type { QueryDocumentSnapshot, QuerySnapshot } from 'firebase/firestore'

/**
 * Reads the documents of one listener, snapshot after snapshot, by id and in order. Only changed documents are read
 * again; the others keep their previous object.
 */
export function readChanged<T>(
  read: (document: QueryDocumentSnapshot) => T,
): (snapshot: QuerySnapshot) => ReadonlyMap<string, T> {
  let known: ReadonlyMap<string, T> = new Map()
  return (snapshot) => {
    const changed = new Set(snapshot.docChanges().map(({ doc }) => doc.id))
    const previous = known
    // if `read` throws, all are read again next time: each change is reported only once
    known = new Map()
    known = new Map(
      snapshot.docs.map((document) => {
        const kept = changed.has(document.id) ? undefined : previous.get(document.id)
        return [document.id, kept ?? read(document)]
      }),
    )
    return known
  }
}
