import { patterns } from '../shared/patterns'

/** The bloc and year whose pledge a public copy proves. */
export type PublicCopy = { readonly bloc: string; readonly year: string }

/** Where a site serves the public copy of a proof; both names must be valid. */
export function publicCopyPath({ bloc, year }: PublicCopy): string {
  return `/proofs/${bloc}/${year}.json`
}

/**
 * The copy that a link asks for as `bloc/year`; null for any other format. A valid copy cannot leave the folder of
 * copies: neither name contains a dot, a slash or a character that a URL would escape.
 */
export function readPublicCopy(asked: string): PublicCopy | null {
  const [bloc = '', year = '', ...rest] = asked.split('/')
  const valid = rest.length === 0 && patterns.id.test(bloc) && patterns.year.test(year)
  return valid ? { bloc, year } : null
}
