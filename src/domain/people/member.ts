import * as v from 'valibot'

export const roles = ['leader', 'secretary', 'witness', 'observer'] as const

/** What somebody is in the bloc. */
export type Role = (typeof roles)[number]

/** What `blocs/{bloc}/members/{uid}` says of a person; never written by that person. */
export const memberSchema = v.strictObject({
  uid: v.string(),
  role: v.picklist(roles),
  admin: v.boolean(),
  unit: v.string(),
  name: v.string(),
  position: v.string(),
  capacities: v.array(v.string()),
  active: v.boolean(),
  onlyKey: v.exactOptional(v.string()),
})

/** A member of a bloc. `unit` is empty for people of the witness office. */
export type Member = v.InferOutput<typeof memberSchema>
