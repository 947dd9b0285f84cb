/** The shortest time between two checks on returning to the page (ms). */
const minInterval = 60_000

/** How often a page that nobody leaves, such as the hall's, checks by itself (ms). */
const pollInterval = 10 * 60_000

/** The version of the app that this page runs; undefined in development, where there are none. */
export function ownVersion(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="app-version"]')?.content
}

/** The version that the site serves now; undefined if it gives none. */
async function deployedVersion(): Promise<string | undefined> {
  try {
    const response = await fetch('/version.json', { cache: 'no-store' })
    const body: unknown = await response.json()
    const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}

/**
 * Calls `outdated` once when the site serves another version of the app than this page runs. Checks when the person
 * returns to the page, when the network returns, every ten minutes, and when a part of the app cannot be loaded. Never
 * reloads anything. Returns a function that stops it.
 */
export function watchVersion(outdated: () => void): () => void {
  const own = ownVersion()
  if (own === undefined) return () => undefined
  const stopped = new AbortController()
  const { signal } = stopped
  let checkedAt = Date.now()

  async function check(): Promise<void> {
    checkedAt = Date.now()
    const deployed = await deployedVersion()
    if (signal.aborted || deployed === undefined || deployed === own) return
    stopped.abort()
    outdated()
  }

  const checkOnReturn = () => {
    if (document.visibilityState === 'visible' && Date.now() - checkedAt >= minInterval) void check()
  }
  const checkNow = () => void check()
  const timer = setInterval(checkNow, pollInterval)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
  })
  document.addEventListener('visibilitychange', checkOnReturn, { signal })
  window.addEventListener('focus', checkOnReturn, { signal })
  window.addEventListener('online', checkNow, { signal })
  window.addEventListener('vite:preloadError', checkNow, { signal })
  return () => {
    stopped.abort()
  }
}

/**
 * Calls `lost` whenever a part of the app cannot be loaded on demand: there is no network, or a new version has
 * replaced it. Returns a function that stops it.
 */
export function watchLostParts(lost: () => void): () => void {
  window.addEventListener('vite:preloadError', lost)
  return () => {
    window.removeEventListener('vite:preloadError', lost)
  }
}
