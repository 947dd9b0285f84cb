/** Pages that nobody is led back to: whoever is signed in has no use for them. */
const doors = /^\/(sign-in|account\/.*)$/

/**
 * The path of `address` if it belongs to this site, or else the start. An address that leads elsewhere, or back to where
 * people sign in, is not followed: a link from outside must not decide this.
 */
export function pathHere(address: unknown, origin: string): string {
  if (typeof address !== 'string') return '/'
  // a browser reads "\" as "/" and drops tabs and line breaks: what it would open is what counts
  const target = URL.canParse(address, origin) ? new URL(address, origin) : null
  if (target?.origin !== origin || doors.test(target.pathname)) return '/'
  return `${target.pathname}${target.search}${target.hash}`
}

/** Where to go after signing in: the path `asked` for, as {@link pathHere} has it. */
export function nextPath(asked: unknown, origin: string): string {
  return typeof asked === 'string' && asked.startsWith('/') ? pathHere(asked, origin) : '/'
}
