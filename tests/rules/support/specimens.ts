import { agreementSpecimens } from '../cases/agreements'
import { blocSpecimens } from '../cases/bloc'
import { commentSpecimens } from '../cases/comments'
import { itemSpecimens } from '../cases/draft'
import { faultSpecimens } from '../cases/operations'
import { inviteSpecimens } from '../cases/invites'
import { keyCountSpecimens } from '../cases/key-counts'
import { keySpecimens } from '../cases/keys'
import { memberSpecimens } from '../cases/members'
import { presenceSpecimens } from '../cases/presence'
import { reviewSpecimens } from '../cases/reviews'
import { seenSpecimens } from '../cases/seen'
import { yearSpecimens } from '../cases/years'
import { requestOf } from './cases'
import { decodeFields } from './decode'
import type { Emulator } from './emulator'
import { restore } from './judge'
import { sceneOf } from './scenes'
import { written, type Specimen } from './shapes'
import type { Fields } from './values'

/** A sound document of every collection that people write to, apart from the log. */
export const specimens: readonly Specimen[] = [
  ...blocSpecimens,
  ...memberSpecimens,
  ...inviteSpecimens,
  ...keySpecimens,
  ...keyCountSpecimens,
  ...faultSpecimens,
  ...yearSpecimens,
  ...itemSpecimens,
  ...agreementSpecimens,
  ...commentSpecimens,
  ...reviewSpecimens,
  ...presenceSpecimens,
  ...seenSpecimens,
]

/** What the database holds after the specimen was written with these fields and undone; null where it was refused. */
export async function storedOf(
  emulator: Emulator,
  specimen: Specimen,
  fields: Fields,
): Promise<{ readonly path: string; readonly data: unknown } | null> {
  const request = requestOf(written(specimen, fields), Date.now())
  if (request.kind !== 'commit') throw new Error('a document is written by a commit')
  const status = await emulator.commit(request.writes, request.by)
  // 400: not even a document, for instance for a map with an empty key.
  if (![200, 400, 403].includes(status)) throw new Error(`${specimen.title} met with ${String(status)}`)
  if (status !== 200) return null
  const path = request.writes[0]?.path ?? ''
  const data = decodeFields(await emulator.read(path))
  await restore(emulator, sceneOf(specimen.scene).documents, request.writes)
  return { path, data }
}
