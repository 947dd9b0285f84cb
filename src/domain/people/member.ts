import * as v from 'valibot'

export const roles = ['leader', 'secretary', 'witness', 'observer'] as const

/** What somebody is in the bloc. */
export type Role = (typeof roles)[number]

/** What an admin says of a person, in an invitation and in the member's document. */
export const personEntries = {
  role: v.picklist(roles),
  admin: v.boolean(),
  unit: v.string(),
  name: v.string(),
  position: v.string(),
  capacities: v.array(v.string()),
}

/** A person as an admin describes them. `unit` is empty for people of the witness office. */
export type PersonFacts = {
  [K in keyof typeof personEntries]: v.InferOutput<(typeof personEntries)[K]>
}

/**
 * What `blocs/{bloc}/members/{uid}` says of a person; never written by that person, who at most takes up an
 * invitation as it is. `email` is the verified address that was invited, and stays.
 */
export const memberSchema = v.strictObject({
  uid: v.string(),
  ...personEntries,
  active: v.boolean(),
  onlyKey: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
})

/** A member of a bloc. `unit` is empty for people of the witness office. */
export type Member = v.InferOutput<typeof memberSchema>

/** True if people of this role belong to a unit. */
export function hasUnit(role: Role): boolean {
  return role === 'leader' || role === 'secretary'
}
