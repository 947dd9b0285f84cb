import { collectionGroup, query, where } from 'firebase/firestore/lite'

import { ok, type Result } from '@/domain/shared/result'

import { collections, type OwnCollection, type RecordOf } from './collections'
import { readPages, type Server } from './server'
import { decode, type Schema } from './watch'

/** A document and the bloc it belongs to; `record` is null if it does not fit its schema. */
type Own<N extends OwnCollection> = { readonly bloc: string; readonly record: RecordOf<N> | null }

const read: { readonly [N in OwnCollection]: { readonly schema: Schema<RecordOf<N>> } } = collections

/**
 * Reads the documents whose `field` is `value`, from the collections of this name in all blocs. The rules let people
 * query only their own.
 */
export async function readOwn<N extends OwnCollection>(
  server: Server,
  name: N,
  field: keyof RecordOf<N> & string,
  value: string,
): Promise<Result<readonly Own<N>[]>> {
  const asked = query(collectionGroup(server, name), where(field, '==', value))
  const found = await readPages(asked, collections[name].ownLimit)
  if (!found.ok) return found
  return ok(
    found.value.flatMap((document) => {
      const bloc = document.ref.parent.parent?.id
      return bloc === undefined ? [] : [{ bloc, record: decode(read[name].schema, document) }]
    }),
  )
}
