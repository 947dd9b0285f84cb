import type { Change } from '../acts/act'
import type { Projection } from '../acts/projection'
import { registry, type Act } from '../acts/registry'
import type { Result } from '../shared/result'
import type { Entry } from './entry'

/** An entry without the server's time, which its author cannot know. */
export type UntimedEntry<A extends Act = Act> = Omit<Entry<A>, 'at'> & Pick<Entry<A>, 'act' | 'body'>

/**
 * The fields of the projection that an act changes, apart from seq, head and at; all others stay as they are.
 * `log` holds the entries before it. Fails with ACT_ILLEGAL. The rules enforce the same (firestore.rules).
 */
export function move<A extends Act>(
  before: Projection,
  entry: UntimedEntry<A>,
  log: readonly Entry[],
): Result<Change> {
  const act: A = entry.act
  return registry[act].move(before, entry, log)
}
