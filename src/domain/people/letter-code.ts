/** What the code of a letter does: verifies an address, sets a password, changes the address, or takes it back. */
export type CodeKind = 'verify' | 'reset' | 'change' | 'recover'

/** A code that has not been used: what it does, and for whom. */
export type LetterCode = {
  readonly kind: CodeKind
  /** The address that it verifies, sets the password of, changes to, or takes back. */
  readonly email: string
  /** The address with which the account is signed in to until the code is applied. */
  readonly signInEmail: string
}
