import { patterns } from '../shared/patterns'
import type { Where } from './where'

/** Which entry of which year's log, by number and hash. */
export type Link = { readonly year: string; readonly seq: number; readonly hash: string }

/** The link of an entry as other entries and the bloc's record spell it: "2014/12/<hash>". */
export function linkOf({ year }: Pick<Where, 'year'>, { seq, hash }: Omit<Link, 'year'>): string {
  return `${year}/${String(seq)}/${hash}`
}

/** Reads a link; null if it is none. */
export function readLink(link: string): Link | null {
  if (!patterns.link.test(link)) return null
  const [year = '', seq = '', hash = ''] = link.split('/')
  return { year, seq: Number(seq), hash }
}
