import { collection, doc } from 'firebase/firestore'

import type { Where } from '@/domain/log/where'

import {
  collections,
  type BlocCollection,
  type ListedCollection,
  type ReadCollection,
  type RecordOf,
  type YearCollection,
} from './collections'
import type { Line } from './line'
import type { Live, LiveRecord, Watch } from './live'
import { inBloc, inYear } from './paths'
import { watchCollection, watchDocument, type Schema } from './watch'

const read: { readonly [N in ReadCollection]: { readonly schema: Schema<RecordOf<N>> } } = collections
const listed: { readonly [N in ListedCollection]: { readonly list: { readonly limit: number } } } =
  collections

function watchAll<N extends ListedCollection>(line: Line, path: string, name: N): Watch<Live<RecordOf<N>>> {
  return line.over((db) => watchCollection(collection(db, path), read[name].schema, listed[name].list.limit))
}

/** Watches a whole collection of a bloc. */
export function watchInBloc<N extends BlocCollection & ListedCollection>(
  line: Line,
  bloc: string,
  name: N,
): Watch<Live<RecordOf<N>>> {
  return watchAll(line, inBloc(bloc, name), name)
}

/** Watches a whole collection of a year. */
export function watchInYear<N extends YearCollection & ListedCollection>(
  line: Line,
  where: Where,
  name: N,
): Watch<Live<RecordOf<N>>> {
  return watchAll(line, inYear(where, name), name)
}

/** Watches the document at `path`, which is in the collection `name`. */
export function watchRecord<N extends ReadCollection>(
  line: Line,
  path: string,
  name: N,
): Watch<LiveRecord<RecordOf<N>>> {
  return line.over((db) => watchDocument(doc(db, path), read[name].schema))
}
