import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { inFolder, run } from '../../../fixtures/openssl'
import { e2ePorts } from '../../../support/e2e'

/** Where each of Google's hosts that the site may reach is answered on this machine, and under which path. */
const emulators: Readonly<Record<string, { readonly port: number; readonly prefix: string }>> = {
  'identitytoolkit.googleapis.com': { port: e2ePorts.auth, prefix: '/identitytoolkit.googleapis.com' },
  'securetoken.googleapis.com': { port: e2ePorts.auth, prefix: '/securetoken.googleapis.com' },
  'firestore.googleapis.com': { port: e2ePorts.firestore, prefix: '' },
}

/** The hosts that the site may reach beside its own. */
export const googleHosts: readonly string[] = Object.keys(emulators)

/** What a connection to Google's hosts meets on its way: a proxy that keeps every answer until it is whole, or that
 * ends every answer that takes long. */
export type Road = 'open' | 'keeping' | 'cutting'

/** How long an answer may take by a road that cuts (ms). */
const cutAfter = 2_000

const streams = /\/channel\?.*TYPE=xmlhttp/
const ofOneConnection = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade']

/** A certificate for Google's hosts that nobody else trusts. */
function selfSigned() {
  return inFolder((folder) => {
    const names = googleHosts.map((host) => `DNS:${host}`).join()
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
    const [key, cert] = ['key.pem', 'certificate.pem'].map((name) => readFileSync(join(folder, name)))
    const spki = new X509Certificate(cert ?? '').publicKey.export({ type: 'spki', format: 'der' })
    return { key, cert, digest: createHash('sha256').update(spki).digest('base64') }
  })
}

/** Headers as the next connection may carry them. */
function passable(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !ofOneConnection.includes(name)),
  )
}

/** What Google's hosts answer to whoever asks for nothing; the emulators have another answer. */
function frontPage(to: Http2ServerResponse): void {
  to.writeHead(404, { 'content-type': 'text/html; charset=UTF-8', 'x-content-type-options': 'nosniff' })
  to.end('<!DOCTYPE html><title>Error 404 (Not Found)</title>')
}

/** Lets the emulators answer for Google's hosts, over TLS and HTTP/2 as Google does. */
export async function standInForGoogle() {
  const { key, cert, digest } = selfSigned()
  const asked: string[] = []
  let road: Road = 'open'

  function answer(from: IncomingMessage, to: Http2ServerResponse, by: Road): void {
    to.writeHead(from.statusCode ?? 502, passable(from.headers))
    if (by !== 'keeping') {
      from.pipe(to)
      if (by === 'cutting') setTimeout(() => to.destroy(), cutAfter)
      return
    }
    const chunks: Buffer[] = []
    from.on('data', (chunk: Buffer) => chunks.push(chunk))
    from.on('end', () => to.end(Buffer.concat(chunks)))
  }

  function passOn(incoming: Http2ServerRequest, outgoing: Http2ServerResponse): void {
    if (incoming.url === '/') {
      frontPage(outgoing)
      return
    }
    const host = incoming.authority.split(':')[0] ?? ''
    const there = emulators[host]
    asked.push(`${incoming.method} ${host}${incoming.url}`)
    if (there === undefined) {
      outgoing.writeHead(421).end()
      return
    }
    const headers = { ...passable(incoming.headers), host: `localhost:${String(there.port)}` }
    const upstream = request(
      {
        host: 'localhost',
        port: there.port,
        path: there.prefix + incoming.url,
        method: incoming.method,
        headers,
      },
      (from) => {
        answer(from, outgoing, streams.test(incoming.url) ? road : 'open')
      },
    )
    upstream.on('error', () => {
      outgoing.destroy()
    })
    outgoing.on('close', () => upstream.destroy())
    incoming.pipe(upstream)
  }

  const server = createSecureServer({ key, cert }, passOn)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    /** How a browser is started that finds Google's hosts here, and no other host of the world. */
    browserArguments: [
      `--host-resolver-rules=${[
        ...googleHosts.map((host) => `MAP ${host}:443 127.0.0.1:${String(port)}`),
        'MAP * ~NOTFOUND',
        'EXCLUDE localhost',
        'EXCLUDE 127.0.0.1',
      ].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${digest}`,
    ],
    /** What has been asked of them so far: method, host and address. */
    asked: asked as readonly string[],
    /** What connections meet from now on. */
    lead: (by: Road) => {
      road = by
    },
    close: () => {
      server.close()
    },
  }
}
