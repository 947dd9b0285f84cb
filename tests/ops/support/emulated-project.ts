import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { makeAccounts, readAccounts } from '../../../ops/data/accounts'
import { documentsOf, type Everything } from '../../../ops/data/documents'
import type { Holding } from '../../../ops/data/holding'
import { connect, type Project } from '../../../ops/project/connect'
import { authAdminUrl, firestoreAdminUrl, mustAsOwner } from '../../../scripts/stack/emulator-api'
import { startStack, type Stack } from '../../../scripts/stack/index'
import { portsAt, requireFree } from '../../../scripts/stack/ports'
import { projectId } from '../../../scripts/stack/project'
import { outcomeOf, type Outcome } from '../../stack/support/program'

/** A project in emulators of the file's own, empty before each test. */
export function emulatedProject() {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-ops-'))
  let stack: Stack | undefined
  let project: Project | undefined

  const running = (): Stack => {
    if (stack === undefined) throw new Error('The emulators do not run.')
    return stack
  }
  const connected = (): Project => {
    if (project === undefined) throw new Error('The project is not there.')
    return project
  }

  async function wipe(): Promise<void> {
    const { firestore, auth } = running().ports
    await mustAsOwner('DELETE', `${firestoreAdminUrl(firestore)}/databases/(default)/documents`)
    await mustAsOwner('DELETE', `${authAdminUrl(auth)}/accounts`)
  }

  beforeAll(async () => {
    stack = await startStack({ dataDir: join(folder, 'data'), portOffset: await freeOffset(), seed: false })
    vi.stubEnv('FIRESTORE_EMULATOR_HOST', `localhost:${stack.ports.firestore}`)
    vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', `localhost:${stack.ports.auth}`)
    project = connect(projectId)
  }, 180_000)
  beforeEach(wipe)
  afterAll(async () => {
    await project?.close()
    await stack?.kill()
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    folder,
    project: connected,
    wipe,
    /** Lets the project hold exactly this. */
    async hold({ accounts, documents }: Holding): Promise<void> {
      await makeAccounts(connected().auth, accounts)
      await documentsOf(connected()).commit(documents.map(({ path, fields }) => ({ path, fields })))
    },
    everything: (): Promise<Everything> => documentsOf(connected()).readAll(),
    accounts: () => readAccounts(connected().auth),
    /** Runs a command on the project. */
    run: (command: string, ...args: readonly string[]): Promise<Outcome> =>
      outcomeOf(`ops/${command}.ts`, ['--project', projectId, ...args]),
  }
}

async function freeOffset(): Promise<number> {
  const offset = 1_000 + Math.floor(Math.random() * 20_000)
  try {
    await requireFree(portsAt(offset), ['auth', 'firestore'])
    return offset
  } catch {
    return freeOffset()
  }
}
