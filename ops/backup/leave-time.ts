import type { Project } from '../project/connect'
import { documentsOf } from '../data/documents'
import type { Backup } from './file'

/** Leaves with each bloc when it was copied last, for its admins to see. */
export async function leaveTime(project: Project, { at, documents }: Backup, digest: string): Promise<void> {
  const store = documentsOf(project)
  const blocs = documents.map(({ path }) => path).filter((path) => /^blocs\/[^/]+$/.test(path))
  for (const bloc of blocs) {
    const own = documents.filter(({ path }) => path === bloc || path.startsWith(`${bloc}/`))
    await store.put(`${bloc}/operations/backup`, {
      at: { timestampValue: at },
      documents: { integerValue: String(own.length) },
      digest: { stringValue: digest },
    })
  }
}
