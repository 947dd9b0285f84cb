import type { Where } from '@/domain/log/where'

import type { BlocCollection, RootCollection, YearCollection } from './collections'

/** The path of a top-level collection. */
export function inRoot(name: RootCollection): string {
  return name
}

/** The path of a bloc. */
export function blocPath(bloc: string): string {
  return `${inRoot('blocs')}/${bloc}`
}

/** The path of a collection of a bloc. */
export function inBloc(bloc: string, name: BlocCollection): string {
  return `${blocPath(bloc)}/${name}`
}

/** The path of a year. */
export function yearPath(where: Where): string {
  return `${inBloc(where.bloc, 'years')}/${where.year}`
}

/** The path of a collection of a year. */
export function inYear(where: Where, name: YearCollection): string {
  return `${yearPath(where)}/${name}`
}
