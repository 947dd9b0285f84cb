import * as v from 'valibot'

import { personEntries } from './member'

/** How long an invitation may stand, as the rules have it (days). */
export const inviteDays = 60

/** `blocs/{bloc}/invites/{email}`: what the member's document will say, and until when (ms). */
export const inviteSchema = v.strictObject({
  ...personEntries,
  email: v.string(),
  by: v.string(),
  at: v.number(),
  until: v.number(),
})

/** An invitation to a verified address. */
export type Invite = v.InferOutput<typeof inviteSchema>

/** An address as invitations are kept under: trimmed, in small letters. */
export function addressOf(text: string): string {
  return text.trim().toLowerCase()
}

/** True if an invitation can be kept under this address; the rules say the same. */
export function isAddress(address: string): boolean {
  return address.length <= 200 && /^[a-z0-9.!#$%&*+=?^_{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(address)
}
