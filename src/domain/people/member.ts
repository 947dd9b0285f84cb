import * as v from 'valibot'

export const roles = ['leader', 'secretary', 'witness', 'observer'] as const

/** A person's role in the bloc. */
export type Role = (typeof roles)[number]

/** What an admin states about a person, in an invitation and in the member's document. */
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
 * `blocs/{bloc}/members/{uid}` as stored. People never write their own, except by accepting an invitation as it is, and
 * to have `email` follow their verified address: first it is the one that was invited.
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
