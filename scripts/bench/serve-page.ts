import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Serves a page of one script, and other scripts beside it by their paths, for as long as the process runs; answers
 * its origin. It is served, not made up: a browser lets no other page reach this machine.
 */
export async function servePage(
  script: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<string> {
  const page = `<!doctype html><body><script>${script}</script>`
  const server = createServer(({ url = '/' }, answer) => {
    const found = beside[url]
    answer.setHeader('content-type', found === undefined ? 'text/html' : 'text/javascript')
    answer.end(found ?? page)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  server.unref()
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
