import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Serves a page with one script, and other scripts by their paths, for as long as the process runs; resolves with its
 * origin. It has to be served: a browser lets no other kind of page reach this machine.
 */
export async function servePage(
  script: string,
  scripts: Readonly<Record<string, string>> = {},
): Promise<string> {
  const page = `<!doctype html><body><script>${script}</script>`
  const server = createServer(({ url = '/' }, answer) => {
    const found = scripts[url]
    answer.setHeader('content-type', found === undefined ? 'text/html' : 'text/javascript')
    answer.end(found ?? page)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  server.unref()
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
