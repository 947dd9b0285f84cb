import type { Revision } from '../pledge/revision'
import type { Report } from './report'
import type { ReadScheme, Scheme } from './scheme'

/** A unit's report that counts, and the hash of its entry. */
export type CountingReport = { readonly entry: string; readonly report: Report }

/** What scores are computed from; `reports` by unit. */
export type Appraisal = {
  readonly scheme: ReadScheme
  readonly revision: Revision
  readonly reports: ReadonlyMap<string, CountingReport>
}

/** Units are ranked within their group. */
export type Group = 'main' | 'apart'

/** Both groups, in the order in which ties are listed. */
export const groups: readonly Group[] = ['main', 'apart']

/** The group in which `unit` is ranked. */
export function groupOf({ apart }: Scheme, unit: string): Group {
  return apart.includes(unit) ? 'apart' : 'main'
}
