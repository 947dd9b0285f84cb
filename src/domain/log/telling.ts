import type { Telling } from '../acts/act'
import { registry, type Act, type Word } from '../acts/registry'
import type { Entry } from './entry'

/** What `entry` tells in words; `log` holds the entries of its log. */
export function tellingOf<A extends Act>(entry: Entry<A>, log: readonly Entry[]): Telling<Word> {
  const act: A = entry.act
  return registry[act].tell(entry, log)
}
