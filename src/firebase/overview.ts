import {
  collection,
  doc,
  documentId,
  limit,
  orderBy,
  query,
  where as whereField,
} from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import { blocSchema, type Bloc } from '@/domain/people/bloc'
import { fail, ok, type Result } from '@/domain/shared/result'
import { yearSchema, type Year } from '@/domain/year/year'

import {
  collections,
  type BlocCollection,
  type ListedCollection,
  type RecordOf,
  type YearCollection,
} from './collections'
import { foundOf, type Found } from './found'
import { blocPath, inBloc, inYear } from './paths'
import { read, readAll, readPages, type Server } from './server'
import { decode, type Schema } from './watch'

const listed: {
  readonly [N in ListedCollection]: {
    readonly schema: Schema<RecordOf<N>>
    readonly list: { readonly limit: number }
  }
} = collections

/** How many years are read of a bloc. */
const newest = 2

/** Single reads of blocs that are not on screen as a whole (ADR 55). */
export function overviewOver(server: Server) {
  /** The bloc as the server has it now. Fails with NOT_FOUND if there is none, RECORD_CORRUPT if it fits no schema. */
  async function readBloc(bloc: string): Promise<Result<Bloc>> {
    const found = await read(doc(server, blocPath(bloc)))
    if (!found.ok) return found
    if (!found.value.exists()) return fail('NOT_FOUND', 'bloc')
    const record = decode(blocSchema, found.value)
    return record === null ? fail('RECORD_CORRUPT', 'bloc') : ok(record)
  }

  /**
   * At most two years of a bloc: `thisYear` and the next, or, where neither is there, the two in which something was
   * done last. Ids cannot be asked for in descending order without an index that cannot be made.
   */
  async function readNewestYears(bloc: string, thisYear: string): Promise<Result<Found<Year>>> {
    const years = collection(server, inBloc(bloc, 'years'))
    const now = await readAll(query(years, whereField(documentId(), '>=', thisYear), limit(newest)))
    if (!now.ok || now.value.length > 0) return foundOf(now, yearSchema)
    return foundOf(await readAll(query(years, orderBy('at', 'desc'), limit(newest))), yearSchema)
  }

  /** A whole collection of a bloc, as the server has it now. */
  async function readInBloc<N extends BlocCollection & ListedCollection>(
    bloc: string,
    name: N,
  ): Promise<Result<Found<RecordOf<N>>>> {
    return readWhole(inBloc(bloc, name), name)
  }

  /** A whole collection of a year, as the server has it now. */
  async function readInYear<N extends YearCollection & ListedCollection>(
    where: Where,
    name: N,
  ): Promise<Result<Found<RecordOf<N>>>> {
    return readWhole(inYear(where, name), name)
  }

  async function readWhole<N extends ListedCollection>(
    path: string,
    name: N,
  ): Promise<Result<Found<RecordOf<N>>>> {
    const { schema, list } = listed[name]
    const asked = query(collection(server, path), orderBy(documentId()))
    return foundOf(await readPages(asked, list.limit), schema)
  }

  return { readBloc, readNewestYears, readInBloc, readInYear }
}
