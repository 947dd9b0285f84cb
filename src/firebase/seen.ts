import { doc, serverTimestamp, setDoc } from 'firebase/firestore'

import type { Where } from '@/domain/log/where'
import { ok, type Result } from '@/domain/shared/result'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchRecord } from './listen'
import { toFailure } from './map-error'
import { inYear } from './paths'

/** The last entry up to which a person has read the notices. */
export type Seen = RecordOf<'seen'>

/** How far people have read the notices. */
export function seenOver(line: Line) {
  /** Watches how far `uid` has read the notices of a year. People may ask only about themselves. */
  const watchSeen = (where: Where, uid: string) =>
    watchRecord(line, `${inYear(where, 'seen')}/${uid}`, 'seen')

  /** Records, for all devices of `uid`, that they have read the notices up to `seq`. */
  async function writeSeen(where: Where, uid: string, seq: number): Promise<Result<null>> {
    try {
      await setDoc(doc(line.db(), inYear(where, 'seen'), uid), { seq, at: serverTimestamp() })
      return ok(null)
    } catch (error) {
      return toFailure(error)
    }
  }

  return { watchSeen, writeSeen }
}
