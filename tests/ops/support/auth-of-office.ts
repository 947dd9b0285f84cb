import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { projectId as projectOfStack } from '../../../scripts/stack/project'

/** Lets the stack's Auth emulator answer for a project of another name; answers the port. */
export async function authOf(projectId: string, authPort: number): Promise<number> {
  const server = createServer((incoming, response) => {
    const path = (incoming.url ?? '/').replace(`/projects/${projectId}`, `/projects/${projectOfStack}`)
    const { method, headers } = incoming
    const outgoing = request({ host: 'localhost', port: authPort, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
