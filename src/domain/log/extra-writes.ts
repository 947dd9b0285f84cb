/** Deactivates a member, or restricts them to the one key that the witness has compared in person. */
export type Curb = { readonly uid: string } & ({ readonly active: false } | { readonly onlyKey: string })

/** What is written in the same commit as an entry: all or nothing. Devices store it under `beside`. */
export type ExtraWrites = {
  /** The text that a freeze freezes. */
  readonly revisionText?: string
  /** The text of the results that an act names, where it is not stored yet. */
  readonly text?: string
  /** What a void does to the member whose signature went wrong. */
  readonly curb?: Curb
}
