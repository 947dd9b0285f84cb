/** How long a browser may keep a response without revalidating it. */
export type CacheRule = {
  /** Which paths: a pattern of Firebase Hosting. A later rule wins over an earlier one. */
  readonly source: string
  readonly value: string
}

/** Where Vite puts what has a hash of its content in its name. */
const hashed = '/assets/'

/**
 * A page is revalidated each time, so that a new version is never missed; a file with its hash in its
 * name never changes; the file that names the released version is never cached.
 */
export const cacheRules: readonly CacheRule[] = [
  { source: '**', value: 'no-cache' },
  { source: `${hashed}**`, value: 'public, max-age=31536000, immutable' },
  { source: '/version.json', value: 'no-store' },
]

/** The caching header for that path. */
export function cacheControl(path: string): string {
  const rule = cacheRules.findLast(({ source }) => covers(source, path))
  return rule?.value ?? 'no-store'
}

/** Where files lie that are missing if they are not there; anywhere else an address may be one within the app. */
export const fileFolders = ['assets', 'proofs'] as const

/** Whether a missing file there is an error, and not an address within the app. */
export function isFile(path: string): boolean {
  return fileFolders.some((folder) => path.startsWith(`/${folder}/`))
}

function covers(source: string, path: string): boolean {
  return source.endsWith('**') ? path.startsWith(source.slice(0, -2)) : path === source
}
