const name = 'giao-uoc.signed-in'

/**
 * Whether somebody was signed in here when this browser was last looked at: a session that ended meanwhile, on the
 * server or by its age, is told apart from one that was never begun. A browser that keeps nothing tells nothing.
 */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

/** Keeps whether somebody is signed in, where the browser lets us. */
export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(name, '')
    else localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing: the next page starts as if nobody had been here.
  }
}
