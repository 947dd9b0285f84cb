import * as v from 'valibot'

/** `blocs/{bloc}` as stored. `origins` and `rpId` name the site on which its people sign (WebAuthn §5.8.1, §5.4.2). */
export const blocSchema = v.strictObject({
  name: v.string(),
  kind: v.picklist(['khoi', 'cum']),
  headTitle: v.string(),
  witnessOffice: v.string(),
  headUnit: v.string(),
  origins: v.array(v.string()),
  rpId: v.string(),
})

/** An emulation bloc (khối) or cluster (cụm). */
export type Bloc = v.InferOutput<typeof blocSchema>
