import { exportAccounts } from '../auth/accounts-file'
import { firestoreAdminUrl, mustAsOwner } from '../emulator-api'
import { exportName } from '../firestore/serve'
import type { Ports } from '../ports'
import { databaseName } from '../project'

/**
 * Writes everything both emulators hold into a folder. The emulators are asked one by one: the
 * export of firebase-tools removes the old copy before it puts the new one in its place, so that a
 * kill between the two would lose both.
 */
export async function saveSnapshot(ports: Ports, folder: string): Promise<void> {
  const toFirestore = mustAsOwner('POST', `${firestoreAdminUrl(ports.firestore)}:export`, {
    database: databaseName,
    export_directory: folder,
    export_name: exportName,
  })
  await Promise.all([toFirestore, exportAccounts(ports.auth, folder)])
}
