import * as v from 'valibot'

import { dayInVietNam, daysBetween } from '../shared/day'

/** `operations/backup` as stored, `at` as ms: when the database was copied last, how many documents, and their digest. */
export const backupSchema = v.strictObject({
  at: v.number(),
  documents: v.pipe(v.number(), v.safeInteger()),
  digest: v.string(),
})

/** The last backup. */
export type Backup = v.InferOutput<typeof backupSchema>

/** How many days old a backup may become before it is missed. */
const mostDays = 8

/** Whether there is a backup that is young enough; `days` since the last one. */
export type BackupAge =
  | { readonly state: 'never' }
  | { readonly state: 'recent' | 'old'; readonly at: number; readonly days: number }

/** How old the last backup is at `now` (ms). */
export function backupAge(backup: Backup | null, now: number): BackupAge {
  if (backup === null) return { state: 'never' }
  const days = Math.max(0, daysBetween(dayInVietNam(backup.at), dayInVietNam(now)))
  return { state: days > mostDays ? 'old' : 'recent', at: backup.at, days }
}
