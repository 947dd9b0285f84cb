import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { projectRoot } from '../../scripts/stack/project'

type Serve = (options: object) => { listen: (then: () => void) => Server }

/** The server of Firebase Hosting's emulator, which comes with firebase-tools. */
const { server: serve } = createRequire(createRequire(import.meta.url).resolve('firebase-tools'))(
  'superstatic',
) as { server: Serve }

/** A site that is hosted on this machine. */
export type Hosted = { readonly url: string; readonly close: () => void }

/** Hosts the `dist` of a folder as firebase.json says, on a free port. */
export async function hostByFirebaseJson(folder: string): Promise<Hosted> {
  const { hosting } = JSON.parse(readFileSync(join(projectRoot, 'firebase.json'), 'utf8')) as {
    hosting: object
  }
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ cwd: folder, config: hosting, port: 0, host: 'localhost' }).listen(() => {
      resolve(listening)
    })
  })
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
