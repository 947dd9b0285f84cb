import type { Where } from '@/domain/log/where'

/** The only place that knows what collections are called. */
export function blocPath(bloc: string): string {
  return `blocs/${bloc}`
}

export type BlocCollection = 'units' | 'members' | 'invites' | 'keys' | 'keyCounts' | 'revocations' | 'years'

/** A collection of a bloc. */
export function inBloc(bloc: string, name: BlocCollection): string {
  return `${blocPath(bloc)}/${name}`
}

export function yearPath(where: Where): string {
  return `${inBloc(where.bloc, 'years')}/${where.year}`
}

export type YearCollection =
  'items' | 'agreements' | 'comments' | 'reviews' | 'presence' | 'revisions' | 'seen' | 'log' | 'results'

/** A collection of a year. */
export function inYear(where: Where, name: YearCollection): string {
  return `${yearPath(where)}/${name}`
}
