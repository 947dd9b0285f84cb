import {
  limit as limitTo,
  onSnapshot,
  orderBy,
  query,
  startAfter,
  type CollectionReference,
  type QueryDocumentSnapshot,
} from 'firebase/firestore'

import { toFailure } from './map-error'
import { readChanged } from './read-changed'
import type { Watch } from './live'

/** The field that grows with the collection, and the most documents that the rules let one listener read. */
type Order = { readonly by: string; readonly limit: number }

/** The current documents of an append-only collection, in order. */
export type Growing<T> = {
  readonly documents: ReadonlyMap<string, T>
  /** False while the server has not confirmed every page. */
  readonly fresh: boolean
}

type Page<T> = { documents: ReadonlyMap<string, T>; fresh: boolean; stop: () => void }

/**
 * Watches an append-only collection in the order of a field that grows with it, page by page: when one listener's page
 * is full, the next is opened, so that no document is ever pushed out.
 */
export function watchGrowing<T>(
  ref: CollectionReference,
  { by, limit }: Order,
  read: (snapshot: QueryDocumentSnapshot) => T,
): Watch<Growing<T>> {
  return (next, failed) => {
    const pages: Page<T>[] = []
    const publish = () => {
      const documents = new Map(pages.flatMap((page) => [...page.documents]))
      next({ documents, fresh: pages.every((page) => page.fresh) })
    }
    const openPage = (after: QueryDocumentSnapshot | undefined) => {
      const page: Page<T> = { documents: new Map(), fresh: false, stop: () => undefined }
      pages.push(page)
      const readPage = readChanged(read)
      const from = after === undefined ? [] : [startAfter(after)]
      page.stop = onSnapshot(
        query(ref, orderBy(by), ...from, limitTo(limit)),
        { includeMetadataChanges: true },
        (snapshot) => {
          page.documents = readPage(snapshot)
          page.fresh = !snapshot.metadata.fromCache
          if (snapshot.size === limit && pages.at(-1) === page) openPage(snapshot.docs.at(-1))
          publish()
        },
        (error) => {
          failed(toFailure(error).failure)
        },
      )
    }
    openPage(undefined)
    return () => {
      for (const page of pages) page.stop()
    }
  }
}
