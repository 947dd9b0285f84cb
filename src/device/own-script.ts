/** The part that the app uses of https://www.w3.org/TR/trusted-types/ (not in TypeScript's DOM library yet). */
type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/** Refuses anything but a script of this site, among its built files or at its root. */
function own(url: string): string {
  const { origin, pathname, search, href } = new URL(url, window.location.href)
  if (origin === window.location.origin && search === '' && /^\/(assets\/)?[\w.-]+\.js$/.test(pathname))
    return href
  throw new TypeError('not a script of this site')
}

let policy: { createScriptURL: (url: string) => string } | null = null

/**
 * The URL of a script of this site for `new Worker(…)` or `serviceWorker.register(…)`, which accept no plain strings
 * under the site's content security policy. Throws a TypeError for any other URL: a bug, or an attack.
 */
export function ownScript(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  if (trustedTypes === undefined) return own(url)
  policy ??= trustedTypes.createPolicy('giao-uoc', { createScriptURL: own })
  return policy.createScriptURL(url)
}
