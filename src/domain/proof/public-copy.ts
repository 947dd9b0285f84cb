import { patterns } from '../shared/patterns'

/** Whose pledge of which year a public copy proves. */
export type PublicCopy = { readonly bloc: string; readonly year: string }

/** Where a site serves the public copy of a proof; both names must be well spelt. */
export function publicCopyPath({ bloc, year }: PublicCopy): string {
  return `/proofs/${bloc}/${year}.json`
}

/**
 * The copy that a link asks for as `bloc/year`; null where it is spelt in any other way. Nothing that passes can
 * leave the folder of the copies: neither name holds a dot, a slash or a character that an address would escape.
 */
export function readPublicCopy(asked: string): PublicCopy | null {
  const [bloc = '', year = '', ...more] = asked.split('/')
  const spelt = more.length === 0 && patterns.id.test(bloc) && patterns.year.test(year)
  return spelt ? { bloc, year } : null
}
