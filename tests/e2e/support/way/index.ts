import type { BrowserContext, Page } from '@playwright/test'

import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { e2ePorts, e2eUrl } from '../../../support/e2e'
import { backchannelTo, type Backchannel } from './backchannel'

/** The way between a page and Firestore, on which things can go wrong as they do on networks. */
export type Way = Awaited<ReturnType<typeof openWay>>

const listens = /\/Listen\/channel\?/

/** The listeners that a page asks for: the number of each, and the collection or document that it is about. */
function targetsIn(body: string): readonly (readonly [number, string])[] {
  return [...new URLSearchParams(body)]
    .filter(([name]) => name.endsWith('___data__'))
    .flatMap(([, data]) => {
      const { addTarget } = JSON.parse(data) as { addTarget?: { targetId: number } }
      return addTarget === undefined ? [] : [[addTarget.targetId, JSON.stringify(addTarget)] as const]
    })
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk)
  return text
}

/** Opens a way of its own for one page. */
export async function openWay() {
  const targets = new Map<number, string>()
  const channels = new Set<Backchannel>()
  let holding = false
  let documents = 0

  function passOn(incoming: IncomingMessage, outgoing: ServerResponse, body: string): void {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
    const { url = '/', method = 'GET' } = incoming
    const upstream = request(
      { host: 'localhost', port: e2ePorts.firestore, path: url, method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        outgoing.flushHeaders()
        if (method !== 'GET' || !listens.test(url)) {
          answer.pipe(outgoing)
          return
        }
        const channel = backchannelTo(outgoing, holding, () => (documents += 1))
        channels.add(channel)
        answer.setEncoding('utf8')
        answer.on('data', (text: string) => {
          channel.take(text)
        })
        answer.on('end', () => {
          channels.delete(channel)
          channel.end()
        })
      },
    )
    upstream.on('error', () => outgoing.destroy())
    outgoing.on('close', () => upstream.destroy())
    upstream.end(body)
  }

  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      for (const [id, about] of targetsIn(listens.test(incoming.url ?? '') ? body : ''))
        targets.set(id, about)
      passOn(incoming, outgoing, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const info = (await (await fetch(`${e2eUrl}/emulator.json`)).json()) as object

  return {
    /** Leads whatever is opened there to Firestore by this way. */
    lead: (opened: Page | BrowserContext) =>
      opened.route('**/emulator.json', (route) => route.fulfill({ json: { ...info, firestorePort: port } })),
    /** How many documents the listeners have been told of so far: what each costs is one read. */
    documents: () => documents,
    /** The connections that are open stay open, and nothing more comes; new ones are as they should be. */
    silence: () => {
      for (const channel of channels) channel.silence()
    },
    /** Something on the way keeps every answer until it is whole, as some proxies do; what is given back ends it. */
    buffer: () => {
      holding = true
      for (const channel of channels) channel.hold()
      return () => {
        holding = false
        for (const channel of channels) channel.release()
      }
    },
    /** The listeners that are there, of `about` or all of them, are told of no change any more; all else is as it was. */
    dropChanges: (about = '') => {
      const deaf = new Set([...targets].filter(([, target]) => target.includes(about)).map(([id]) => id))
      for (const channel of channels) channel.drop(deaf)
    },
    /** Acknowledges a listener that was never asked for, at which the SDK fails inside. */
    confuse: () => {
      const newest = Math.max(...targets.keys())
      for (const channel of channels) {
        channel.add({ targetChange: { targetChangeType: 'ADD', targetIds: [newest] } })
      }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
