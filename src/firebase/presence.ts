import { doc, serverTimestamp, setDoc } from 'firebase/firestore'

import type { Where } from '@/domain/log/where'
import { ok, type Result } from '@/domain/shared/result'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchInYear } from './listen'
import { toFailure } from './map-error'
import { inYear } from './paths'

/** When a person was last seen, and what was on their screen. */
export type Presence = RecordOf<'presence'>

/** Who is online. */
export function presenceOver(line: Line) {
  /** Watches who is online in a year. */
  const watchPresence = (where: Where) => watchInYear(line, where, 'presence')

  /** Announces that `uid` is online and what they see; the rules accept one such write per 15 s. */
  async function writePresence(where: Where, uid: string, seen: Omit<Presence, 'at'>): Promise<Result<null>> {
    try {
      await setDoc(doc(line.db(), inYear(where, 'presence'), uid), { ...seen, at: serverTimestamp() })
      return ok(null)
    } catch (error) {
      return toFailure(error)
    }
  }

  return { watchPresence, writePresence }
}
