import type { ErrorCode } from '@/domain/shared/errors'

/**
 * What somebody who opens a year gets to see: the year, or why not. `opening` while that is unknown, `unreachable` with
 * the reason why the server could not be asked.
 */
export type Door =
  | { readonly state: 'opening' | 'open' | 'outside' | 'off' | 'missing' | 'corrupt' | 'unreadable' }
  | { readonly state: 'unreachable'; readonly code: ErrorCode }

/** What is known about the person, the bloc and the year. */
export type Knowledge = {
  /** The person's own record in this bloc, as requested; null if there is none, undefined while unknown. */
  readonly membership: { readonly active: boolean } | 'unreadable' | null | undefined
  /** The live record of the person in this bloc, once it has arrived. */
  readonly me: { readonly active: boolean } | null
  /** That record exists but cannot be read. */
  readonly meCorrupt: boolean
  /** The server refuses to go on showing that record. */
  readonly refused: boolean
  readonly blocLoaded: boolean
  readonly yearLoaded: boolean
  readonly year: 'here' | 'none' | 'corrupt' | 'unknown'
  readonly failure: ErrorCode | null
}

/**
 * Decides what to show. The live record takes precedence over the one read at sign-in, until the server refuses it: it may
 * do so without telling what the record has become.
 */
export function doorOf(known: Knowledge): Door {
  const live = known.me ?? (known.meCorrupt ? 'unreadable' : known.membership)
  const standing = known.refused && known.membership !== undefined ? known.membership : live
  if (standing === 'unreadable') return { state: 'unreadable' }
  if (standing === null) return { state: 'outside' }
  if (standing?.active === false) return { state: 'off' }
  if (known.year === 'corrupt') return { state: 'corrupt' }
  if (known.me !== null && known.blocLoaded && known.yearLoaded) return { state: 'open' }
  if (known.blocLoaded && known.year === 'none') return { state: 'missing' }
  return known.failure === null ? { state: 'opening' } : { state: 'unreachable', code: known.failure }
}
