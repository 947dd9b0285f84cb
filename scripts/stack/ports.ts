import { createServer } from 'node:net'
import { words } from '../cli/language'
import { problem } from '../cli/problem'

/** The ports one stack listens on. */
export type Ports = {
  readonly page: number
  readonly auth: number
  readonly firestore: number
}

/** `localhost` is both of these; a browser may choose either. */
export const loopback = ['127.0.0.1', '::1'] as const

const names: Readonly<Record<keyof Ports, string>> = {
  page: words('trang web', 'page'),
  auth: 'Auth',
  firestore: 'Firestore',
}

/** The usual ports, all moved by the same offset. */
export function portsAt(offset: number): Ports {
  return { page: 5173 + offset, auth: 9099 + offset, firestore: 8080 + offset }
}

/** Ports that no browser and no `fetch` opens (Fetch standard, "bad port"), of those an offset can reach. */
const blocked: readonly number[] = [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]

/** Fails with one message if another program holds one of the ports, or no browser opens it. */
export async function requireFree(ports: Ports, wanted: readonly (keyof Ports)[]): Promise<void> {
  for (const name of wanted) {
    const port = ports[name]
    if (blocked.includes(port)) throw refused(port, names[name])
    if (await isTaken(port)) throw taken(port, names[name])
  }
}

function taken(port: number, name: string): Error {
  return problem(
    `Cổng ${port} (${name}) đang bị chương trình khác dùng. Hãy tắt chương trình đó, hoặc chạy trên ` +
      'bộ cổng khác, ví dụ: npm start -- --port-offset 100',
    `Port ${port} (${name}) is taken: close the program that holds it, or use other ports, for example ` +
      'npm start -- --port-offset 100',
  )
}

function refused(port: number, name: string): Error {
  return problem(
    `Trình duyệt không mở cổng ${port} (${name}). Hãy chạy trên bộ cổng khác, ví dụ: ` +
      'npm start -- --port-offset 100',
    `Browsers do not open port ${port} (${name}): use other ports, for example npm start -- --port-offset 100`,
  )
}

async function isTaken(port: number): Promise<boolean> {
  for (const host of loopback) if (!(await canListen(port, host))) return true
  return false
}

/** A machine without IPv6 has no `::1`; that is no reason to call the port taken. */
function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES')
    })
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => {
        resolve(true)
      }),
    )
  })
}
