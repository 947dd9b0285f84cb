import type { Description } from '../acts/act'
import { registry, type Act, type Word } from '../acts/registry'
import type { Entry } from './entry'

/** Describes `entry` in words; `log` holds the entries of its log. */
export function describeEntry<A extends Act>(entry: Entry<A>, log: readonly Entry[]): Description<Word> {
  const act: A = entry.act
  return registry[act].describe(entry, log)
}
