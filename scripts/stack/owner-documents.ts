import { documentsUrl, mustAsOwner } from './emulator-api'
import { databaseName } from './project'

/** A document as the REST interface has it. */
export type StoredDocument = {
  readonly name: string
  readonly fields: Readonly<Record<string, { readonly stringValue?: string; readonly integerValue?: string }>>
}

/** A document to be written whole, with the server's time as its `at`. */
export type Written = {
  readonly path: string
  readonly fields: object
}

/** Documents read and written as the owner of the database, past every rule. Paths are those below the root. */
export function ownerDocuments(port: number) {
  const root = documentsUrl(port)

  return {
    get: (path: string) => mustAsOwner('GET', `${root}/${path}`) as Promise<StoredDocument>,

    /** Those of a collection, 300 at most. */
    async list(path: string): Promise<readonly StoredDocument[]> {
      const page = (await mustAsOwner('GET', `${root}/${path}?pageSize=300`)) as {
        documents: readonly StoredDocument[]
      }
      return page.documents
    },

    /** Writes all of them, or none. */
    async commit(documents: readonly Written[]): Promise<void> {
      const writes = documents.map(({ path, fields }) => ({
        update: { name: `${databaseName}/documents/${path}`, fields },
        updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
      }))
      await mustAsOwner('POST', `${root}:commit`, { writes })
    },
  }
}
