import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Site } from './serve'

type Serve = (options: object) => { listen: (then: () => void) => Server }

/** Hosts the site that firebase.json in `cwd` describes by the server of Firebase Hosting's emulator. */
export async function host(cwd: string, hosting: object, port = 0): Promise<Site & { readonly url: string }> {
  const tools = createRequire(createRequire(import.meta.url).resolve('firebase-tools'))
  const { server: serve } = tools('superstatic') as { server: Serve }
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ cwd, config: hosting, port, host: 'localhost' }).listen(() => {
      resolve(listening)
    })
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
