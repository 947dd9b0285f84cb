import type { Project } from '../project/connect'
import { readAccounts } from '../data/accounts'
import { documentsOf } from '../data/documents'
import { isBackedUp } from '../data/places'
import type { Backup } from './file'

/** Reads a project as a backup has it: all documents as of one moment, then the accounts. */
export async function takeBackup(project: Project, progress: (count: number) => void): Promise<Backup> {
  const { at, documents } = await documentsOf(project).readAll(progress)
  // an account is never taken away while people work, so one made since does no harm
  const accounts = await readAccounts(project.auth)
  return {
    project: project.id,
    at,
    accounts,
    documents: documents.filter(({ path }) => isBackedUp(path)),
  }
}
