import { databaseName, projectId } from './project'

/** What an emulator answered. */
export type Reply = {
  readonly status: number
  readonly body: unknown
}

/** Calls an emulator with `Bearer owner`, the credential that passes by every rule. */
export function asOwner(method: string, url: string, body?: unknown): Promise<Reply> {
  return call(method, url, body, { authorization: 'Bearer owner' })
}

/** Calls an emulator as somebody who is not signed in. */
export function asNobody(method: string, url: string, body?: unknown): Promise<Reply> {
  return call(method, url, body, {})
}

/** Like {@link asOwner}, for calls that must succeed: any other answer is an error. */
export async function mustAsOwner(method: string, url: string, body?: unknown): Promise<unknown> {
  const reply = await asOwner(method, url, body)
  if (reply.status === 200) return reply.body
  throw new Error(`${method} ${url}: ${reply.status} ${JSON.stringify(reply.body)}`)
}

// The emulators answer 404 to a body whose content type they do not expect.
async function call(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The address of the Firestore emulator's documents. */
export function documentsUrl(port: number): string {
  return `http://localhost:${port}/v1/${databaseName}/documents`
}

/** The address of the Firestore emulator's own endpoints, to be followed by `:export` and such. */
export function firestoreAdminUrl(port: number): string {
  return `http://localhost:${port}/emulator/v1/projects/${projectId}`
}

/** The address of the Auth emulator's accounts, to be followed by `:batchGet` and such. */
export function accountsUrl(port: number): string {
  return `http://localhost:${port}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts`
}

/** The address of the Auth emulator's own endpoints. */
export function authAdminUrl(port: number): string {
  return `http://localhost:${port}/emulator/v1/projects/${projectId}`
}
