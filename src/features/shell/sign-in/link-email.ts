const key = 'giao-uoc.link-email'

/** Remembers, where the browser allows it, to which address a sign-in link was sent from this device. */
export function keepLinkEmail(email: string): void {
  try {
    localStorage.setItem(key, email)
  } catch {
    // A private window may refuse: the address is then asked for again.
  }
}

/** The address that the last link was sent to from this device; null if there is none. */
export function keptLinkEmail(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Forgets the address once it has served. */
export function forgetLinkEmail(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
