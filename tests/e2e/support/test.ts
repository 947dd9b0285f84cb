import { test as base } from '@playwright/test'

import { enterDemo } from '../../../scripts/seed/enter'
import { mustAsOwner } from '../../../scripts/stack/emulator-api'
import type { Ports } from '../../../scripts/stack/ports'
import { databaseName } from '../../../scripts/stack/project'
import { e2ePorts, e2eUrl } from '../../support/e2e'

/** Clears the database and enters the demo data anew. The rules stay in force. */
async function startAfresh(ports: Pick<Ports, 'auth' | 'firestore'>, origin: string): Promise<void> {
  await mustAsOwner(
    'DELETE',
    `http://localhost:${String(ports.firestore)}/emulator/v1/${databaseName}/documents`,
  )
  await enterDemo(ports, origin)
}

/** A test that begins with the demo data as they are first entered. */
export const test = base.extend<{ freshData: undefined }>({
  freshData: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      await startAfresh(e2ePorts, e2eUrl)
      await use(undefined)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
