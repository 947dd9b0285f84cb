/**
 * Where to go after signing in: the path in `asked` if it belongs to this site, or else the start. An address that
 * leads elsewhere, or back to the sign-in page, is not followed: a link from outside must not decide this.
 */
export function nextPath(asked: unknown, origin: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/'
  // a browser reads "\" as "/" and drops tabs and line breaks: what it would open is what counts
  const target = URL.canParse(asked, origin) ? new URL(asked, origin) : null
  if (target?.origin !== origin || target.pathname === '/sign-in') return '/'
  return `${target.pathname}${target.search}${target.hash}`
}
