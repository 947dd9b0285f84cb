import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { onTestFinished } from 'vitest'
import { inFolder, run } from '../../fixtures/openssl'
import { findBrowser } from '../../support/browser'

/** Where a host of the world is answered on this machine: a port, and what is put before the path. */
export type Answering = Readonly<Record<string, { readonly port: number; readonly prefix?: string }>>

/** A certificate for hosts that nobody else trusts. */
function selfSigned(hosts: readonly string[]) {
  return inFolder((folder) => {
    const names = hosts.map((host) => `DNS:${host}`).join()
    const made = run(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
        ...['-subj', '/CN=localhost', '-addext', `subjectAltName=${names}`],
        ...['-keyout', 'key.pem', '-out', 'certificate.pem'],
      ],
      folder,
    )
    if (made.code !== 0) throw new Error(`no certificate: ${made.err}`)
    const key = readFileSync(join(folder, 'key.pem'))
    const cert = readFileSync(join(folder, 'certificate.pem'))
    const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    return { key, cert, digest: createHash('sha256').update(spki).digest('base64') }
  })
}

/** A browser to which these hosts, over TLS, are the whole world. */
export async function browserIn(world: Answering): Promise<Browser> {
  const hosts = Object.keys(world)
  const { key, cert, digest } = selfSigned(hosts)
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const there = world[incoming.headers.host ?? '']
    if (there === undefined) {
      outgoing.writeHead(421).end()
      return
    }
    const { port, prefix = '' } = there
    const { method, headers, url = '/' } = incoming
    const target = { host: 'localhost', port, path: prefix + url, method, headers }
    const upstream = request(target, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      outgoing.flushHeaders()
      answer.pipe(outgoing)
    })
    upstream.on('error', () => {
      outgoing.destroy()
    })
    outgoing.on('close', () => upstream.destroy())
    incoming.pipe(upstream)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const rules = [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  const own = await findBrowser()
  const browser = await chromium.launch({
    ...own,
    args: [
      ...own.args,
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${digest}`,
    ],
  })
  onTestFinished(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })
  return browser
}
