import type { Plugin } from 'vite'
import type { Ports } from '../stack/ports'
import { projectId } from '../stack/project'

/** Where the app, built for the emulators, learns which ones to use. */
export const emulatorInfoPath = '/emulator.json'

/** What is served there. The app asks for it in the mode `emulator` only. */
export type EmulatorInfo = {
  readonly projectId: string
  /** Names the data: another one after every `npm run reset`. */
  readonly instance: string
  readonly authPort: number
  readonly firestorePort: number
}

/** A Vite plugin that serves the {@link EmulatorInfo} of a stack, in development and in preview. */
export function emulatorInfo({ auth, firestore }: Ports, instance: string): Plugin {
  const info: EmulatorInfo = { projectId, instance, authPort: auth, firestorePort: firestore }
  const serve = (server: { middlewares: MiddlewareStack }) => {
    server.middlewares.use(emulatorInfoPath, (_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.setHeader('cache-control', 'no-store')
      response.end(JSON.stringify(info))
    })
  }
  return { name: 'giao-uoc:emulator-info', configureServer: serve, configurePreviewServer: serve }
}

type MiddlewareStack = {
  use(
    path: string,
    handle: (
      request: unknown,
      response: { setHeader(name: string, value: string): unknown; end(body: string): unknown },
    ) => void,
  ): unknown
}
