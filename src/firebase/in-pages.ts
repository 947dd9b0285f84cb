import type { Live, Watch } from './live'

/** The documents of one listener, and the last id if the page is full. */
export type Page<T> = Live<T> & { readonly last: string | null }

type OpenPage<T> = { readonly after: string | null; page: Page<T> | null; readonly stop: () => void }

/**
 * Watches a whole collection in the order of its ids, whatever its size: when a page is full, the next starts after its
 * last id. Nothing is published until every page has loaded, so that no document seems to be missing meanwhile.
 */
export function inPages<T>(open: (after: string | null) => Watch<Page<T>>): Watch<Live<T>> {
  return (next, failed) => {
    const opened: OpenPage<T>[] = []

    function close(from: number): void {
      for (const { stop } of opened.splice(from)) stop()
    }

    function openPage(after: string | null): void {
      const at = opened.length
      let stop = (): void => undefined
      const entry: OpenPage<T> = { after, page: null, stop: () => stop() }
      opened.push(entry)
      stop = open(after)((page) => {
        entry.page = page
        if (opened[at + 1]?.after !== page.last) close(at + 1)
        if (page.last !== null && opened[at + 1] === undefined) openPage(page.last)
        publish()
      }, failed)
    }

    function publish(): void {
      const pages = opened.flatMap(({ page }) => (page === null ? [] : [page]))
      if (pages.length < opened.length) return
      next({
        records: new Map(pages.flatMap(({ records }) => [...records])),
        corrupt: pages.flatMap(({ corrupt }) => corrupt),
        fresh: pages.every(({ fresh }) => fresh),
      })
    }

    openPage(null)
    return () => {
      close(0)
    }
  }
}
