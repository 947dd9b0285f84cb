import * as v from 'valibot'

/**
 * `blocs/{bloc}` as stored. `headBy` links to the entry that made `headUnit` the head, '-' since the founding; `handing`
 * to the handover that was offered last, '' if none was. Both are changed only together with such an entry. `origins` and `rpId` name
 * the site on which its people sign (WebAuthn §5.8.1, §5.4.2).
 */
export const blocSchema = v.strictObject({
  name: v.string(),
  kind: v.picklist(['khoi', 'cum']),
  headTitle: v.string(),
  witnessOffice: v.string(),
  headUnit: v.string(),
  headBy: v.string(),
  handing: v.string(),
  origins: v.array(v.string()),
  rpId: v.string(),
})

/** True of a bloc in which people rehearse; its id stands inside everything that is signed there. */
export function isRehearsal(bloc: string): boolean {
  return bloc.startsWith('dt-')
}

/** An emulation bloc (khối) or cluster (cụm). */
export type Bloc = v.InferOutput<typeof blocSchema>
