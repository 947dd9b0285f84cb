import * as v from 'valibot'

import { keyKinds } from '../signing/key'

/** The keys that a witness has compared in person with those who hold them, by the units that these act for. */
export const compared = v.array(
  v.strictObject({
    unit: v.string(),
    name: v.string(),
    position: v.string(),
    capacity: v.string(),
    kid: v.string(),
    kind: v.picklist(keyKinds),
  }),
)
