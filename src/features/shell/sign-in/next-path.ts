/**
 * Where to go after signing in: the path in `asked` if it is one of this site, else the start. An address that
 * leads elsewhere, or back to signing in, is not followed: a link from outside decides nothing here.
 */
export function nextPath(asked: unknown, origin: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/'
  // a browser reads "\" as "/" and leaves out tabs and line breaks: what it would open is what counts
  const target = URL.canParse(asked, origin) ? new URL(asked, origin) : null
  if (target?.origin !== origin || target.pathname === '/sign-in') return '/'
  return `${target.pathname}${target.search}${target.hash}`
}
