/** Coming back to a page more often than this asks nothing (ms). */
const atMostEvery = 60_000

/** A page that nobody leaves, such as the hall's, asks by itself (ms). */
const atLeastEvery = 10 * 60_000

/** The version of the app that this page runs; undefined in development, where there are none. */
function ownVersion(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="app-version"]')?.content
}

/** The version that the site serves now; undefined while it does not say. */
async function versionOut(): Promise<string | undefined> {
  try {
    const response = await fetch('/version.json', { cache: 'no-store' })
    const said: unknown = await response.json()
    const version = typeof said === 'object' && said !== null && 'version' in said ? said.version : undefined
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}

/**
 * Calls `outdated` once when the site serves another version of the app than this page runs. It asks when the
 * person comes back to the page, when the network does, every ten minutes, and when a part of the app cannot be loaded.
 * It never reloads anything. Returns what stops it.
 */
export function watchVersion(outdated: () => void): () => void {
  const own = ownVersion()
  if (own === undefined) return () => undefined
  const stopped = new AbortController()
  const { signal } = stopped
  let asked = Date.now()

  async function ask(): Promise<void> {
    asked = Date.now()
    const out = await versionOut()
    if (signal.aborted || out === undefined || out === own) return
    stopped.abort()
    outdated()
  }

  const back = () => {
    if (document.visibilityState === 'visible' && Date.now() - asked >= atMostEvery) void ask()
  }
  const now = () => void ask()
  const timer = setInterval(now, atLeastEvery)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
  })
  document.addEventListener('visibilitychange', back, { signal })
  window.addEventListener('focus', back, { signal })
  window.addEventListener('online', now, { signal })
  window.addEventListener('vite:preloadError', now, { signal })
  return () => {
    stopped.abort()
  }
}

/**
 * Calls `lost` whenever a part of the app cannot be loaded on demand: there is no network, or a new
 * version is out and the part is gone. Returns what stops it.
 */
export function watchLostParts(lost: () => void): () => void {
  window.addEventListener('vite:preloadError', lost)
  return () => {
    window.removeEventListener('vite:preloadError', lost)
  }
}
