type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}

/** The part of a service worker's scope used here: TypeScript's libraries for pages and workers exclude each other. */
const worker = self as unknown as {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
  readonly location: Location
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

/** Replaced by the build: the files of this page, and the name of this edition of them. */
declare const __VERIFY_FILES__: readonly string[]
declare const __VERIFY_EDITION__: string

const prefix = 'giao-uoc-verify-'
const edition = prefix + __VERIFY_EDITION__

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(edition).then((cache) => cache.addAll(__VERIFY_FILES__)))
  void worker.skipWaiting()
})

worker.addEventListener('activate', (event) => {
  const clean = async (): Promise<void> => {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith(prefix) && name !== edition)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
  }
  event.waitUntil(clean())
})

/** The cached path of `url`, or null. The page itself is requested as /verify, everything else by its own path. */
function cachedPath(url: URL): string | null {
  if (url.origin !== worker.location.origin) return null
  const path = url.pathname === '/verify' ? '/verify.html' : url.pathname
  return __VERIFY_FILES__.includes(path) ? path : null
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(edition)
  return (await cache.match(path)) ?? fetch(request)
}

worker.addEventListener('fetch', (event) => {
  const path = cachedPath(new URL(event.request.url))
  if (path !== null && event.request.method === 'GET') event.respondWith(answer(event.request, path))
})
