/** Switches a member off, or holds them to the one key that the witness has compared in person. */
export type Curb = { readonly uid: string } & ({ readonly active: false } | { readonly onlyKey: string })

/** What is written in the same commit as an entry, and stands or falls with it. */
export type Beside = {
  /** The text that a freeze freezes. */
  readonly revisionText?: string
  /** What a void does to the member at whose hands it went wrong. */
  readonly curb?: Curb
}
