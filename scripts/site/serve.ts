import type { Ports } from '../stack/ports'
import { projectRoot } from '../stack/project'
import { asHosted } from './as-hosted'
import { emulatorInfo } from './emulator-info'

/** A page server that can be closed at once. */
export type Site = {
  close(): Promise<void>
}

/** Serves the built app as it would be hosted: same headers, same fallback. */
export async function serveBuilt(ports: Ports, instance: string): Promise<Site> {
  const { preview } = await import('vite')
  const emulators = [ports.auth, ports.firestore].map((port) => `http://localhost:${port}`)
  const server = await withoutItsHandlers(() =>
    preview({
      root: projectRoot,
      mode: 'emulator',
      logLevel: 'warn',
      plugins: [asHosted(emulators), emulatorInfo(ports, instance)],
      preview: where(ports),
    }),
  )
  return { close: () => server.close() }
}

/** Serves the sources with hot reload. Vite's own client needs inline code, so no policy is sent. */
export async function serveSources(ports: Ports, instance: string): Promise<Site> {
  const { createServer } = await import('vite')
  const server = await withoutItsHandlers(() =>
    createServer({
      root: projectRoot,
      mode: 'emulator',
      logLevel: 'warn',
      plugins: [emulatorInfo(ports, instance)],
      server: where(ports),
    }),
  )
  await server.listen()
  return { close: () => server.close() }
}

function where(ports: Ports) {
  return { host: 'localhost', port: ports.page, strictPort: true }
}

/** Vite ends the whole program on SIGTERM and on the end of stdin; ours still has data to save then. */
async function withoutItsHandlers<T>(open: () => Promise<T>): Promise<T> {
  const [onSignal, onEnd] = [process.listeners('SIGTERM'), process.stdin.listeners('end')]
  const server = await open()
  for (const each of process.listeners('SIGTERM')) {
    if (!onSignal.includes(each)) process.off('SIGTERM', each)
  }
  for (const each of process.stdin.listeners('end')) {
    if (!onEnd.includes(each)) process.stdin.off('end', each as () => void)
  }
  return server
}
