import { documentsUrl, mustAsOwner } from '../../../scripts/stack/emulator-api'
import { databaseName } from '../../../scripts/stack/project'
import { encodeFields, type Fields } from '../../../scripts/seed/values'
import type { Stack } from '../../../scripts/stack/index'

/** A document as Firestore's REST interface shows it. */
export type StoredDocument = {
  readonly name: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly updateTime: string
}

/** The path of the demo's bloc. */
export const bloc = 'blocs/khoi-phuong-lien-chieu'

/** Every document of the database, by name. */
export async function everything(stack: Stack): Promise<readonly StoredDocument[]> {
  const query = { structuredQuery: { from: [{ allDescendants: true }] } }
  const rows = await mustAsOwner('POST', `${documentsUrl(stack.ports.firestore)}:runQuery`, query)
  return (rows as { document?: StoredDocument }[])
    .flatMap(({ document }) => (document === undefined ? [] : [document]))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Names and fields of every document: what must survive a restart. */
export async function contents(stack: Stack): Promise<readonly unknown[]> {
  return (await everything(stack)).map(({ name, fields }) => ({ name, fields }))
}

/** Writes a log entry and moves its year with it, in one commit, as an act does; the owner's way. */
export async function enterAct(firestorePort: number, seq: number): Promise<void> {
  const year = `${databaseName}/documents/${bloc}/years/2014`
  const at = [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }]
  const entry: Fields = { seq, act: 'freeze', by: 'hoahiepbac' }
  const writes = [
    {
      update: { name: `${year}/log/${String(seq)}`, fields: encodeFields(entry) },
      currentDocument: { exists: false },
      updateTransforms: at,
    },
    {
      update: { name: year, fields: encodeFields({ seq }) },
      updateMask: { fieldPaths: ['seq'] },
      updateTransforms: at,
    },
  ]
  await mustAsOwner('POST', `${documentsUrl(firestorePort)}:commit`, { writes })
}
