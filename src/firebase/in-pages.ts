import type { Live, Watch } from './live'

/** What one listener holds, and the id that it ends with where it holds as much as it may. */
export type Page<T> = Live<T> & { readonly last: string | null }

type Turned<T> = { readonly after: string | null; page: Page<T> | null; readonly stop: () => void }

/**
 * Watches a whole collection by the order of its ids, however much is in it: where a page is full, the next begins
 * after its last id. Nothing is told until every page has been heard, so that nothing seems to be gone meanwhile.
 */
export function inPages<T>(open: (after: string | null) => Watch<Page<T>>): Watch<Live<T>> {
  return (next, failed) => {
    const turned: Turned<T>[] = []

    function close(from: number): void {
      for (const { stop } of turned.splice(from)) stop()
    }

    function turn(after: string | null): void {
      const at = turned.length
      let stop = (): void => undefined
      const entry: Turned<T> = { after, page: null, stop: () => stop() }
      turned.push(entry)
      stop = open(after)((page) => {
        entry.page = page
        if (turned[at + 1]?.after !== page.last) close(at + 1)
        if (page.last !== null && turned[at + 1] === undefined) turn(page.last)
        tell()
      }, failed)
    }

    function tell(): void {
      const pages = turned.flatMap(({ page }) => (page === null ? [] : [page]))
      if (pages.length < turned.length) return
      next({
        records: new Map(pages.flatMap(({ records }) => [...records])),
        corrupt: pages.flatMap(({ corrupt }) => corrupt),
        fresh: pages.every(({ fresh }) => fresh),
      })
    }

    turn(null)
    return () => {
      close(0)
    }
  }
}
