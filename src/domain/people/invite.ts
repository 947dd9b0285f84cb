import * as v from 'valibot'

import { personEntries } from './member'

/** How long an invitation is valid (days); the rules allow no more than 90. */
export const inviteDays = 60

/** `blocs/{bloc}/invites/{email}` as stored: what the member's document will say, and until when it is valid (ms). */
export const inviteSchema = v.strictObject({
  ...personEntries,
  email: v.string(),
  by: v.string(),
  at: v.number(),
  until: v.number(),
})

/** An invitation to a verified address. */
export type Invite = v.InferOutput<typeof inviteSchema>

/** The form of an email address under which invitations are stored: trimmed, lower case. */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase()
}

/** True if an invitation can be stored under this email address; the rules enforce the same. */
export function isAddress(address: string): boolean {
  return address.length <= 200 && /^[a-z0-9.!#$%&*+=?^_{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(address)
}
