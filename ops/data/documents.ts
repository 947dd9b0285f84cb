import { applicationDefault } from 'firebase-admin/app'
import type { Project } from '../project/connect'
import { portableFields, type Fields } from './value'

/** A document, by its path below the root of the database. */
export type StoredDocument = {
  readonly path: string
  readonly fields: Fields
  /** When it was last written (RFC 3339). */
  readonly updateTime: string
}

/** Everything that is stored, as it was at one moment. */
export type Everything = { readonly at: string; readonly documents: readonly StoredDocument[] }

/** A document to write whole; `over` is when the one in its place was written, undefined if there is none. */
export type Written = { readonly path: string; readonly fields: Fields; readonly over?: string | undefined }

/** The documents of a project, past every rule and without a loss: neither of a number's type nor of a part of a second. */
export type Documents = {
  /** Reads all of them; `progress` is told how many there are so far. */
  readAll(progress?: (count: number) => void): Promise<Everything>
  /** Writes all of them or none: nothing is written over what has changed since it was read. */
  commit(writes: readonly Written[]): Promise<void>
  /** Writes a document, whatever is in its place. */
  put(path: string, fields: Fields): Promise<void>
}

type Row = {
  readonly readTime?: string
  readonly document?: { readonly name: string; readonly fields?: Fields; readonly updateTime: string }
}

const pageSize = 1000
/** How long an answer may take (ms). */
const patience = 60_000

/** The documents of a project. */
export function documentsOf(project: Pick<Project, 'id' | 'emulated'>): Documents {
  const root = `projects/${project.id}/databases/(default)/documents`
  const host = project.emulated
    ? `http://${process.env['FIRESTORE_EMULATOR_HOST'] ?? ''}`
    : 'https://firestore.googleapis.com'

  async function call(method: string, body: object): Promise<unknown> {
    const response = await fetch(`${host}/v1/${root}:${method}`, {
      method: 'POST',
      headers: { ...(await credentialsFor(project)), 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`)
    return JSON.parse(text)
  }

  // The first answer says as of when it is; all further pages are asked for as of then.
  async function readAll(progress: (count: number) => void = () => undefined): Promise<Everything> {
    const documents: StoredDocument[] = []
    let at: string | undefined
    for (;;) {
      const rows = (await call('runQuery', pageAfter(documents.at(-1)?.path, at))) as readonly Row[]
      at ??= rows.find(({ readTime }) => readTime !== undefined)?.readTime
      const page = rows.flatMap(({ document }) => (document === undefined ? [] : [document]))
      for (const { name, fields, updateTime } of page)
        documents.push({ path: name.slice(root.length + 1), fields: portableFields(fields), updateTime })
      progress(documents.length)
      if (page.length < pageSize) return { at: at ?? '', documents }
    }
  }

  function pageAfter(path: string | undefined, readTime: string | undefined): object {
    const after = { before: false, values: [{ referenceValue: `${root}/${path ?? ''}` }] }
    return {
      ...(readTime === undefined ? {} : { readTime }),
      structuredQuery: {
        from: [{ allDescendants: true }],
        orderBy: [{ field: { fieldPath: '__name__' } }],
        limit: pageSize,
        ...(path === undefined ? {} : { startAt: after }),
      },
    }
  }

  async function commit(writes: readonly object[]): Promise<void> {
    await call('commit', { writes })
  }

  return {
    readAll,
    commit: (writes) =>
      commit(
        writes.map(({ path, fields, over }) => ({
          update: { name: `${root}/${path}`, fields },
          currentDocument: over === undefined ? { exists: false } : { updateTime: over },
        })),
      ),
    put: (path, fields) => commit([{ update: { name: `${root}/${path}`, fields } }]),
  }
}

async function credentialsFor({
  id,
  emulated,
}: Pick<Project, 'id' | 'emulated'>): Promise<Record<string, string>> {
  if (emulated) return { authorization: 'Bearer owner' }
  const { access_token: token } = await applicationDefault().getAccessToken()
  return { authorization: `Bearer ${token}`, 'x-goog-user-project': id }
}
