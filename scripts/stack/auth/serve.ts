import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { loopback } from '../ports'
import { projectId } from '../project'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
type Middleware = (spec: unknown, options: Record<string, unknown>) => unknown

/**
 * Serves firebase-tools' Auth emulator inside this process; `changed` is called after every
 * answered request that is not a read, with its path.
 *
 * Started through `firebase emulators:start` it takes about eleven seconds, nearly all of them
 * spent compiling validators for the whole Google API description. The library that does it can
 * leave each one until it is first used, which brings the start down to about one second.
 */
export async function serveAuth(port: number, changed: (path: string) => void): Promise<void> {
  const tools = createRequire(createRequire(import.meta.url).resolve('firebase-tools/package.json'))
  const validation = tools('exegesis-express') as { middleware: Middleware }
  const compileAll = validation.middleware
  validation.middleware = (spec, options) =>
    compileAll(spec, { ...options, lazyCompileValidationSchemas: true })

  const auth = tools('./lib/emulator/auth/server.js') as {
    createApp: (projectId: string) => Promise<Handler>
  }
  const app = await auth.createApp(projectId)
  const handler: Handler = (request, response) => {
    const path = request.url ?? ''
    if (request.method !== 'GET' && request.method !== 'OPTIONS') {
      response.once('finish', () => {
        changed(path)
      })
    }
    app(request, response)
  }
  const heard = await Promise.all(loopback.map((host) => listen(handler, port, host)))
  if (!heard.includes(true)) throw new Error(`Auth emulator: cannot listen on port ${port}`)
}

/** A machine may have only one of the two loopback addresses. */
function listen(handler: Handler, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler)
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(error)
      else resolve(false)
    })
    server.listen(port, host, () => {
      resolve(true)
    })
  })
}
