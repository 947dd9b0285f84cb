import { readFileSync } from 'node:fs'
import { asOwner, mustAsOwner } from '../../../scripts/stack/emulator-api'
import { defaultRulesFile } from '../../../scripts/stack/project'
import { decodeFields } from '../../rules/support/decode'
import { freshPlace } from '../../stack/support/place'
import { start } from '../../stack/support/stack'
import { authOf } from './auth-of-office'

/** An empty project in emulators of its own. */
export type Emulated = {
  readonly id: string
  readonly authPort: number
  readonly firestorePort: number
  /** What the commands need in order to find it. */
  readonly env: NodeJS.ProcessEnv
  /** A stored document as plain values; null if there is none. */
  document(path: string): Promise<Readonly<Record<string, unknown>> | null>
  /** The paths of all documents, in order. */
  paths(): Promise<readonly string[]>
  /** Puts rules into force: those of this project, or others. */
  loadRules(content?: string): Promise<void>
}

export const projectId = 'giao-uoc-quan-mau'

/** Starts emulators that hold nothing; they end with the test. */
export async function emptyProject(): Promise<Emulated> {
  const { dataDir, portOffset } = await freshPlace()
  const { ports } = await start({ dataDir, portOffset, seed: false })
  const documents = `http://localhost:${ports.firestore}/v1/projects/${projectId}/databases/(default)/documents`
  return {
    id: projectId,
    authPort: ports.auth,
    firestorePort: ports.firestore,
    env: {
      FIRESTORE_EMULATOR_HOST: `localhost:${ports.firestore}`,
      FIREBASE_AUTH_EMULATOR_HOST: `localhost:${await authOf(projectId, ports.auth)}`,
    },
    async document(path) {
      const { status, body } = await asOwner('GET', `${documents}/${path}`)
      return status === 200 ? decodeFields((body as { fields: Record<string, unknown> }).fields) : null
    },
    async paths() {
      const query = { structuredQuery: { from: [{ allDescendants: true }] } }
      const rows = (await mustAsOwner('POST', `${documents}:runQuery`, query)) as {
        document?: { name: string }
      }[]
      return rows
        .flatMap(({ document }) =>
          document === undefined ? [] : [document.name.split('/documents/')[1] ?? ''],
        )
        .sort()
    },
    async loadRules(content = readFileSync(defaultRulesFile, 'utf8')) {
      const files = [{ name: 'firestore.rules', content }]
      const url = `http://localhost:${ports.firestore}/emulator/v1/projects/${projectId}:securityRules`
      await mustAsOwner('PUT', url, { rules: { files } })
    },
  }
}
