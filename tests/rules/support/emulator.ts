import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { silent } from '../../../scripts/cli/say'
import { findFirestoreEmulator } from '../../../scripts/stack/firestore/find'
import { httpTo } from './http'
import { authorization, type Caller } from './tokens'
import { documentName, encode, project, type Value } from './values'
import { encodeWrite, type Write } from './writes'

/** A query of one collection, or of every collection of that name. */
export type Query = {
  readonly collection: string
  readonly parent?: string
  readonly everywhere?: boolean
  readonly limit?: number
  readonly where?: { readonly field: string; readonly equals: Value }
}

/** A Firestore emulator of one's own, spoken to over REST. */
export type Emulator = {
  readonly port: number
  /** Loads rules; throws on any error or warning of the compiler, which would leave everything open. */
  loadRules(text: string): Promise<void>
  /** The same for rules made worse on purpose: warnings are let pass, errors are not. */
  loadMutant(text: string): Promise<void>
  /** Each returns the HTTP status: 200, or 403 where the rules deny. */
  commit(writes: readonly Write[], caller: Caller): Promise<number>
  get(path: string, caller: Caller): Promise<number>
  list(query: Query, caller: Caller): Promise<number>
  /** Reads a document's REST fields as the owner. */
  read(path: string): Promise<Record<string, unknown>>
  stop(): void
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

/** Speaks to the emulator that listens on `port`, whoever started it. */
export function emulatorOn(port: number, http = httpTo(port)): Emulator {
  async function status(path: string, caller: Caller, body?: object): Promise<number> {
    const answer = await http.send(
      body === undefined ? 'GET' : 'POST',
      `/v1/${path}`,
      authorization(caller),
      body,
    )
    return answer.status
  }

  async function put(rules: string): Promise<string> {
    const body = { rules: { files: [{ name: 'firestore.rules', content: rules }] } }
    const answer = await http.send('PUT', `/emulator/v1/projects/${project}:securityRules`, {}, body)
    if (answer.status === 200 && !/ERROR/.test(answer.text)) return answer.text
    throw new Error(`the rules do not compile: ${answer.text}`)
  }

  return {
    port,
    async loadRules(text) {
      const answer = await put(text)
      if (/WARN/.test(answer)) throw new Error(`the rules do not compile cleanly: ${answer}`)
    },
    async loadMutant(text) {
      await put(text)
    },
    commit: (writes, caller) =>
      status(documentName('').replace(/\/$/, ':commit'), caller, { writes: writes.map(encodeWrite) }),
    get: (path, caller) => status(documentName(path), caller),
    list: ({ collection, parent = '', everywhere = false, limit, where }, caller) =>
      status(`${documentName(parent).replace(/\/$/, '')}:runQuery`, caller, {
        structuredQuery: {
          from: [{ collectionId: collection, allDescendants: everywhere }],
          ...(limit === undefined ? {} : { limit }),
          ...(where === undefined
            ? {}
            : {
                where: {
                  fieldFilter: {
                    field: { fieldPath: where.field },
                    op: 'EQUAL',
                    value: encode(where.equals),
                  },
                },
              }),
        },
      }),
    async read(path) {
      const answer = await http.send('GET', `/v1/${documentName(path)}`, authorization('owner'))
      return (JSON.parse(answer.text) as { fields?: Record<string, unknown> }).fields ?? {}
    },
    stop() {
      http.close()
    },
  }
}

/** Starts an emulator on a free port. */
export async function startEmulator(): Promise<Emulator> {
  const port = await freePort()
  const http = httpTo(port)
  const { command, args } = await findFirestoreEmulator({ env: process.env, say: silent })
  const child = spawn(command, [...args, '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  for (let tries = 0; !(await http.answers()); tries += 1) {
    if (tries > 1000 || child.exitCode !== null) throw new Error('the Firestore emulator does not start')
    await pause(10)
  }
  return {
    ...emulatorOn(port, http),
    stop() {
      http.close()
      process.off('exit', kill)
      kill()
    },
  }
}
