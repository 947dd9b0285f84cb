import * as v from 'valibot'

import { marks } from '@/domain/pledge/mark'

import { asJson, asMap, asText, keep, keepWhileOpen } from './web-storage'

const saidSchema = v.strictObject({
  /** Null takes the mark back. */
  mark: v.nullable(v.picklist(marks)),
  note: v.string(),
  /** Of the wording that it was said of. */
  digest: v.string(),
})

const comparedSchema = v.object({
  /** Whose comparison it is, and of which opening of the signing. */
  name: v.string(),
  answers: v.record(v.string(), v.object({ kid: v.string(), said: v.picklist(['same', 'differs']) })),
})

/** What somebody has said of an item, whether or not the server has it. */
export type Said = v.InferOutput<typeof saidSchema>

/**
 * Everything that is kept in web storage: under which name, for how long, and what it must be to be read. What must not
 * be lost is in the device's own store instead (`storage.ts`). Signing out clears `signedIn`, `linkEmail` and what is said
 * of staying: all else either says nothing of a person or is kept under their own name, and a session also ends by itself, in the middle of
 * work.
 *
 * The languages and sizes are those of `i18n` and `ui`; the compiler compares them where the memory is handed over.
 */
export const memory = {
  locale: keep('locale', 'browser', asText(v.picklist(['vi', 'en']))),
  textSize: keep('text-size', 'browser', asText(v.picklist(['small', 'normal', 'large', 'largest']))),
  /** To which address a letter was sent last from this device: a link that has served is asked for anew with one tap. */
  linkEmail: keep('link-email', 'browser', asText(v.string())),
  /** Whom this browser has sent a letter to, to verify their address, by their account. */
  verificationSent: keep('verification-sent', 'browser', asText(v.string())),
  /** There while people who sign in here ask to stay signed in. */
  stays: keep('stays', 'browser', asText(v.string())),
  /** When (ms) a session that is not to stay was last used; nothing for one that stays. */
  lastUsed: keep('last-used', 'browser', asJson(v.number())),
  /** There until the browser closes, for a session that is not to stay. */
  browserOpen: keepWhileOpen('open'),
  /** There while somebody is signed in: a session that ended meanwhile is told apart from one never begun. */
  signedIn: keep('signed-in', 'browser', asText(v.string())),
  /** Up to when (ms) what is said of each item was read, by bloc, year and person. */
  seenComments: (name: string) => keep(`seen-comments.${name}`, 'browser', asMap(v.number())),
  /** Marks that the server does not have yet, by bloc, year and person. */
  unsavedMarks: (name: string) => keep(`unsaved-marks.${name}`, 'browser', asMap(saidSchema)),
  /** What the witness has found of the keys by unit; of the comparison made last in this tab. */
  compared: keep('compared', 'tab', asJson(comparedSchema)),
}

/** What this browser keeps in web storage. */
export type Memory = typeof memory
