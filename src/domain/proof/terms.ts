import type { Entry } from '../log/entry'
import { linkOf } from '../log/link'
import type { Replay } from '../log/replay'
import { limits } from './limits'
import { namedElsewhere } from './named'

/** An entry of another year's log. */
export type ForeignEntry = { readonly year: string; readonly entry: Entry }

/** The links of other years' entries that a log leads to at once: what each of these names is to be followed. */
export function linksElsewhere({ where, entries }: Replay): readonly string[] {
  return [...new Set(entries.flatMap((entry) => namedElsewhere(where.year, entry)))]
}

/**
 * The entries of other years' logs that a log leads to, each followed by what it names itself, none twice, as far as
 * they are `known` by their links.
 */
export function termsOf(replay: Replay, known: ReadonlyMap<string, ForeignEntry>): readonly ForeignEntry[] {
  const found = new Map<string, ForeignEntry>()
  const follow = (link: string | undefined): void => {
    for (let next = link; next !== undefined && !found.has(next) && found.size < limits.terms;) {
      const term = known.get(next)
      if (term === undefined || linkOf(term, term.entry) !== next) return
      found.set(next, term)
      next = namedElsewhere(replay.where.year, term.entry)[0]
    }
  }
  linksElsewhere(replay).forEach(follow)
  return [...found.values()]
}
